package tandem.faults.proxy;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** With messages as PostgreSQL's JDBC driver sends them. */
class CommitsTest {

    private static final String PARSE = "P\0\0\0\u0011S_2\0COMMIT\0\0\0";
    private static final String BIND = "B\0\0\0\u000f\0S_2\0\0\0\0\0\0\0";
    private static final String OTHER = "B\0\0\0\u000f\0S_1\0\0\0\0\0\0\0";
    private static final String EXECUTE = "E\0\0\0\u0009\0\0\0\0\u0001S\0\0\0\u0004";

    private final Commits commits = new Commits();

    @Test
    void a_commit_is_found_by_its_text() {
        assertThat(in(PARSE + BIND + EXECUTE)).isTrue();
    }

    @Test
    void a_commit_that_was_named_before_is_found_by_its_name() {
        in(PARSE + BIND + EXECUTE);

        assertThat(in(BIND + EXECUTE)).isTrue();
        assertThat(in(OTHER + EXECUTE)).isFalse();
    }

    @Test
    void a_name_of_another_connection_means_nothing() {
        assertThat(in(BIND + EXECUTE)).isFalse();
    }

    private boolean in(String message) {
        return commits.in(message.getBytes(ISO_8859_1));
    }
}
