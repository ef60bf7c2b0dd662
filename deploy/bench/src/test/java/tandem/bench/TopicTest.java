package tandem.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class TopicTest {

    private final Topic topic = Topic.empty();
    private final UUID first = new UUID(0, 1);
    private final UUID second = new UUID(0, 2);

    @Test
    void an_event_that_stands_there_twice_counts_once() {
        topic.note(first, "Jansen", 1);
        topic.note(second, "Jansen", 2);
        topic.note(first, "Jansen", 1);

        assertThat(topic.events()).isEqualTo(2);
        assertThat(topic.repeated()).isEqualTo(1);
        assertThat(topic.outOfOrder()).isZero();
    }

    @Test
    void a_number_that_is_passed_over_is_seen() {
        topic.note(first, "Jansen", 1);
        topic.note(second, "Jansen", 3);

        assertThat(topic.outOfOrder()).isEqualTo(1);
    }

    @Test
    void every_customer_has_numbers_of_its_own() {
        topic.note(first, "Jansen", 1);
        topic.note(second, "Söder", 1);

        assertThat(topic.outOfOrder()).isZero();
    }
}
