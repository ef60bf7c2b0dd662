package tandem.faults.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static tandem.faults.evidence.Shown.json;
import static tandem.faults.evidence.Shown.view;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import org.junit.jupiter.api.Test;

class RelationTest {

    @Test
    void both_sides_agree_when_they_say_the_same_and_miss_nothing() {
        assertThat(new Relation("c-1", view(1, 3), view(1, 9)).disagreements()).isEmpty();
    }

    @Test
    void a_figure_that_differs_is_named() {
        assertThat(new Relation("c-1", view(1, 3), view(2, 9)).disagreements())
                .singleElement()
                .asString()
                .startsWith("sold: sales says");
    }

    @Test
    void a_gap_and_a_stale_answer_are_no_agreement() {
        JsonNode incomplete = json("""
                {"completeness": {"gaps": [{"first": 2, "last": 2}], "stale": true}}""");
        assertThat(new Relation("c-1", incomplete, MissingNode.getInstance()).disagreements())
                .hasSize(2);
    }

    @Test
    void a_side_that_never_heard_of_a_customer_disagrees_with_nobody() {
        assertThat(new Relation("c-1", view(1, 0), MissingNode.getInstance()).disagreements())
                .isEmpty();
    }
}
