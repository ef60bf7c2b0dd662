package tandem.exchange.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tandem.exchange.inbox.SampleView.Totals;
import tandem.exchange.positions.Completeness;
import tandem.exchange.positions.Gap;
import tandem.exchange.positions.StreamPositions;
import tandem.exchange.time.Ids;

@QuarkusTest
class InboxTest {

    private final DeskEvents events = DeskEvents.aboutSomebody();

    @Inject
    DeskTopic topic;

    @Inject
    SampleView view;

    @Inject
    StreamPositions positions;

    @Inject
    Inbox inbox;

    @Inject
    Reading reading;

    @Inject
    KafkaClientService kafka;

    @Inject
    MeterRegistry meters;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void events_that_are_delivered_three_times_and_shuffled_change_nothing(long seed) {
        List<ProducerRecord<byte[], byte[]>> story = new ArrayList<>();
        for (int ticket = 0; ticket < 20; ticket++) {
            story.addAll(events.resolvedTimes(4));
        }
        List<ProducerRecord<byte[], byte[]>> threefold = new ArrayList<>(story);
        threefold.addAll(story);
        threefold.addAll(story);
        Collections.shuffle(threefold, new Random(seed));

        topic.publish(threefold);
        topic.awaitAllDone();

        assertThat(view.of(events.customer)).isEqualTo(new Totals(20, 80, 100));
        assertThat(positions.of(events.customer).appliedSequence()).isEqualTo(100);
        assertThat(positions.of(events.customer).gaps()).isEmpty();
    }

    @Test
    void a_gap_is_shown_until_the_missing_events_come() {
        List<ProducerRecord<byte[], byte[]>> story = events.resolvedTimes(5);

        topic.publish(story.get(0), story.get(3), story.get(5));
        topic.awaitAllDone();
        Completeness before = positions.of(events.customer);
        topic.publish(story.get(1), story.get(2), story.get(4));
        topic.awaitAllDone();
        Completeness after = positions.of(events.customer);

        assertThat(before.appliedSequence()).isEqualTo(1);
        assertThat(before.gaps()).containsExactly(new Gap(2, 3), new Gap(5, 5));
        assertThat(before.stale()).isTrue();
        assertThat(after.appliedSequence()).isEqualTo(6);
        assertThat(after.gaps()).isEmpty();
        assertThat(after.source()).isEqualTo("/service-desk");
        assertThat(after.lastEventTime()).isEqualTo(DeskEvents.OPENED.plusSeconds(6));
        assertThat(view.of(events.customer)).isEqualTo(new Totals(1, 5, 6));
    }

    @Test
    void a_stream_that_begins_in_the_middle_shows_what_it_lacks() {
        events.opened();

        topic.publish(events.opened());
        topic.awaitAllDone();

        assertThat(positions.of(events.customer).appliedSequence()).isZero();
        assertThat(positions.of(events.customer).gaps()).containsExactly(new Gap(1, 1));
    }

    @Test
    void nothing_is_known_about_a_customer_of_whom_nothing_came() {
        UUID nobody = Ids.next();

        Completeness completeness = positions.of(nobody);

        assertThat(completeness.appliedSequence()).isZero();
        assertThat(completeness.gaps()).isEmpty();
        assertThat(completeness.lastAppliedAt()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"tandem.desk.TicketSung.v1", "tandem.desk.TicketOpened.v2"})
    void an_unknown_type_is_passed_over_and_counted(String type) {
        double unknown = meters.counter("tandem.inbox.unknown").count();

        topic.publish(events.opened(), DeskEvents.withHeader(events.opened(), "ce_type", type), events.opened());
        topic.awaitAllDone();

        assertThat(view.of(events.customer)).isEqualTo(new Totals(2, 0, 2));
        assertThat(positions.of(events.customer).appliedSequence()).isEqualTo(3);
        assertThat(meters.counter("tandem.inbox.unknown").count()).isEqualTo(unknown + 1);
    }

    @Test
    void two_replicas_that_hold_the_same_records_have_one_effect() throws Exception {
        List<Received> records = events.resolvedTimes(49).stream()
                .map(record -> reading.read(received(record)))
                .toList();

        List<Future<Integer>> replicas;
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            replicas = threads.invokeAll(Collections.nCopies(4, () -> inbox.take(records)));
        }

        assertThat(replicas.stream().mapToInt(Future::resultNow).sum()).isEqualTo(50);
        assertThat(view.of(events.customer)).isEqualTo(new Totals(1, 49, 50));
    }

    @Test
    void records_that_come_again_after_a_crash_before_the_commit_change_nothing() {
        topic.publish(events.resolvedTimes(9));
        topic.awaitAllDone();
        Completeness before = positions.of(events.customer);
        double duplicates = meters.counter("tandem.inbox.duplicates").count();

        var consumer = kafka.getConsumer("customer-events");
        consumer.seekToBeginning(consumer.getAssignments().await().atMost(DeskTopic.BOUND))
                .await()
                .atMost(DeskTopic.BOUND);
        await().atMost(DeskTopic.BOUND)
                .until(() -> meters.counter("tandem.inbox.duplicates").count() >= duplicates + 10);
        topic.awaitAllDone();

        assertThat(view.of(events.customer)).isEqualTo(new Totals(1, 9, 10));
        assertThat(positions.of(events.customer))
                .usingRecursiveComparison()
                .ignoringFields("stale")
                .isEqualTo(before);
    }

    private static ConsumerRecord<byte[], byte[]> received(ProducerRecord<byte[], byte[]> sent) {
        return new ConsumerRecord<>(
                sent.topic(),
                0,
                0,
                0,
                TimestampType.CREATE_TIME,
                0,
                0,
                sent.key(),
                sent.value(),
                sent.headers(),
                Optional.empty());
    }
}
