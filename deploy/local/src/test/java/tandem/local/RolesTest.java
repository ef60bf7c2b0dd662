package tandem.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class RolesTest {

    private static final Path SERVICES_ROLES =
            Path.of("../../customer-events/exchange/src/main/java/tandem/exchange/access/Role.java");

    @Test
    void are_the_roles_that_the_services_know() throws IOException {
        List<String> known = Pattern.compile(" String [A-Z_]+ = \"([a-z-]+)\"")
                .matcher(Files.readString(SERVICES_ROLES))
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();

        assertThat(Roles.KNOWN).isEqualTo(known).isNotEmpty();
    }

    @Test
    void an_unknown_role_is_answered_with_the_known_ones() {
        assertThat(Roles.fault(List.of("operator", "boss")))
                .hasValueSatisfying(fault -> assertThat(fault)
                        .contains("'boss'")
                        .contains("sales-rep")
                        .contains("privacy-officer"));
        assertThat(Roles.fault(List.of("operator", "importer"))).isEmpty();
    }
}
