package tandem.faults.partners;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tandem.events.Side;

class ServerSentEventsTest {

    private static final String EVENT = """
            event: tandem.desk.TicketOpened.v1
            id: cursor-1
            data: {"id":"e-1","type":"tandem.desk.TicketOpened.v1","partitionkey":"c-1","sequence":3}
            """;

    private final List<Streamed> seen = new ArrayList<>();
    private final ServerSentEvents events = new ServerSentEvents(Side.DESK, "cursor-0", seen::add);

    @Test
    void an_event_is_seen_with_the_connection_that_brought_it() throws Exception {
        read(EVENT + "\n");

        assertThat(seen).containsExactly(new Streamed(Side.DESK, "e-1", "tandem.desk.TicketOpened.v1", "c-1", 3, 4));
        assertThat(events.last()).isEqualTo("cursor-1");
    }

    @Test
    void of_an_event_that_was_cut_off_nothing_is_kept() throws Exception {
        read(EVENT);

        assertThat(seen).isEmpty();
        assertThat(events.last()).isEqualTo("cursor-0");
    }

    @Test
    void the_id_beside_a_comment_is_kept() throws Exception {
        read(": \nid:cursor-9\n\n");

        assertThat(seen).isEmpty();
        assertThat(events.last()).isEqualTo("cursor-9");
    }

    @Test
    void a_goodbye_changes_nothing() throws Exception {
        read("event: closed\ndata: {\"reason\":\"shutdown\"}\n\n");

        assertThat(seen).isEmpty();
        assertThat(events.last()).isEqualTo("cursor-0");
    }

    private void read(String text) throws IOException {
        events.read(new BufferedReader(new StringReader(text)), 4);
    }
}
