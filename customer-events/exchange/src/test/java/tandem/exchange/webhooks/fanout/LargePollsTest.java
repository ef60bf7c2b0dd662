package tandem.exchange.webhooks.fanout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tandem.exchange.webhooks.fanout.SampleOwnEvents.event;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tandem.exchange.testing.PartnerApi;

/** Polls of which one transaction does not make all deliveries. */
@QuarkusTest
class LargePollsTest {

    private static final String NOBODY = "http://127.0.0.1:9/in";
    private static final String CLOSED = "tandem.sales.DealClosed.v1";
    private static final int ENDPOINTS = 21;

    private final PartnerApi partner = new PartnerApi();

    @Inject
    Fanout fanout;

    @AfterEach
    void forget() {
        partner.forgetAll();
    }

    @Test
    void many_events_for_many_endpoints_are_all_given() throws Exception {
        registerAll();

        assertThat(added(events(500).toList())).isEqualTo(ENDPOINTS * 500);
    }

    @Test
    void what_was_added_before_others_of_the_same_poll_failed_stays() {
        String endpoint = registerAll();
        OwnEvent impossible = event(partner.customer(), "a type that no database takes \0", Instant.now());
        List<OwnEvent> poll = Stream.concat(events(500), Stream.of(impossible)).toList();

        assertThatThrownBy(() -> added(poll)).hasStackTraceContaining("0x00");

        assertThat(partner.get("/" + endpoint + "/deliveries?limit=1").getList("items"))
                .hasSize(1);
    }

    /** Returns the id of one of the endpoints. */
    private String registerAll() {
        for (int each = 1; each < ENDPOINTS; each++) {
            partner.register(NOBODY, "*");
        }
        return partner.register(NOBODY, "*").getString("id");
    }

    private int added(List<OwnEvent> poll) throws SQLException {
        int added = 0;
        for (Iterator<OwnEvent> left = poll.iterator(); left.hasNext(); ) {
            added += fanout.addSome(left);
        }
        return added;
    }

    private Stream<OwnEvent> events(int many) {
        return Stream.generate(() -> event(partner.customer(), CLOSED, Instant.now()))
                .limit(many);
    }
}
