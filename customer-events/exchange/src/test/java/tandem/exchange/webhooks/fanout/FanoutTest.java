package tandem.exchange.webhooks.fanout;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static tandem.exchange.webhooks.fanout.SampleOwnEvents.event;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tandem.exchange.testing.PartnerApi;

@QuarkusTest
class FanoutTest {

    private static final String NOBODY = "http://127.0.0.1:9/in";
    private static final String CLOSED = "tandem.sales.DealClosed.v1";

    private final PartnerApi partner = new PartnerApi();

    @Inject
    Fanout fanout;

    @Inject
    OwnEvents events;

    @AfterEach
    void forget() {
        partner.forgetAll();
    }

    @Test
    void an_event_that_comes_twice_is_delivered_once_to_each_endpoint() throws Exception {
        partner.register(NOBODY, "*");
        partner.register(NOBODY, CLOSED);
        OwnEvent event = event(partner.customer(), CLOSED, Instant.now());

        assertThat(fanout.addSome(List.of(event, event).iterator())).isEqualTo(2);
        assertThat(fanout.addSome(List.of(event).iterator())).isZero();
    }

    @Test
    void only_endpoints_that_want_it_and_may_have_it_are_given_an_event() throws Exception {
        PartnerApi narrow = new PartnerApi("webhooks:manage events:DealReopened");
        narrow.register(NOBODY, "*");
        partner.register(NOBODY, "tandem.sales.DealReopened.v1");

        assertThat(given(event(narrow.customer(), CLOSED, Instant.now()))).isZero();
        assertThat(given(event(partner.customer(), CLOSED, Instant.now()))).isZero();
        assertThat(given(event(UUID.randomUUID(), "tandem.sales.DealReopened.v1", Instant.now())))
                .isZero();
        assertThat(given(event(narrow.customer(), "tandem.sales.DealReopened.v1", Instant.now())))
                .isOne();
    }

    @Test
    void an_endpoint_is_not_given_what_was_published_before_it_was_there() throws Exception {
        partner.register(NOBODY, "*");

        assertThat(given(event(partner.customer(), CLOSED, Instant.now().minus(Duration.ofHours(3)))))
                .isZero();
    }

    @Test
    void an_endpoint_that_was_registered_by_a_replica_whose_clock_is_an_hour_ahead_misses_nothing() throws Exception {
        partner.register(NOBODY, "*");

        assertThat(given(event(partner.customer(), CLOSED, Instant.now().minus(Duration.ofHours(1)))))
                .isOne();
    }

    @Test
    void an_event_of_a_type_that_no_database_takes_is_passed_over() throws Exception {
        partner.register(NOBODY, "*");
        OwnEvent event = event(partner.customer(), CLOSED, Instant.now());
        RecordHeaders poisoned = new RecordHeaders(event.attributes().headers());
        poisoned.remove("ce_type").add("ce_type", (CLOSED + "\0").getBytes(UTF_8));
        TopicPartition partition = new TopicPartition(events.topic(), 0);

        List<OwnEvent> read = events.of(new ConsumerRecords<>(
                Map.of(
                        partition,
                        List.of(
                                record(partition, poisoned),
                                record(partition, event.attributes().headers()))),
                Map.of()));

        assertThat(fanout.addSome(read.iterator())).isOne();
        events.passed();
    }

    @Test
    void a_disabled_endpoint_is_given_nothing() throws Exception {
        String id = partner.register(NOBODY, "*").getString("id");
        partner.post("/" + id + "/disable", Map.of()).then().statusCode(200);

        assertThat(given(event(partner.customer(), CLOSED, Instant.now()))).isZero();
    }

    private static ConsumerRecord<byte[], byte[]> record(TopicPartition partition, Headers headers) {
        return new ConsumerRecord<>(
                partition.topic(),
                partition.partition(),
                0,
                System.currentTimeMillis(),
                TimestampType.CREATE_TIME,
                0,
                0,
                new byte[0],
                "{}".getBytes(UTF_8),
                headers,
                Optional.empty());
    }

    private int given(OwnEvent event) throws SQLException {
        return fanout.addSome(List.of(event).iterator());
    }
}
