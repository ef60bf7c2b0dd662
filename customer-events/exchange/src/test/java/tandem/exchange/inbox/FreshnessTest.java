package tandem.exchange.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import tandem.events.Side;
import tandem.exchange.positions.Backlog;
import tandem.exchange.positions.Backlogs;
import tandem.exchange.positions.Freshness;
import tandem.exchange.positions.FreshnessConfig;
import tandem.exchange.time.Closing;
import tandem.exchange.wire.KafkaAccess;
import tandem.exchange.wire.ListensTo;

class FreshnessTest {

    private static final TopicPartition PARTITION = new TopicPartition(Side.DESK.topic(), 0);

    private final Broker broker = new Broker();
    private final Hands hands = new Hands();
    private final Offsets offsets = new Offsets(null, hands);
    private final Settings settings = new Settings();
    private final Freshness freshness = new Freshness(broker, offsets, settings, hands, new SimpleMeterRegistry());
    private final InboxLiveness liveness =
            new InboxLiveness(freshness, offsets, new Outage(null, null, hands), settings, hands);

    @Test
    void views_are_stale_until_the_group_is_first_seen_at_the_end_of_the_topic() {
        broker.ends = 10;
        broker.done = 9;
        freshness.look();
        assertThat(freshness.stale()).isTrue();

        broker.done = 10;
        freshness.look();
        assertThat(freshness.stale()).isFalse();
    }

    @Test
    void a_backlog_makes_views_stale_after_the_limit() {
        freshness.look();
        broker.ends = 1;

        hands.move(Duration.ofSeconds(30));
        freshness.look();
        assertThat(freshness.stale()).isFalse();

        hands.move(Duration.ofSeconds(1));
        freshness.look();
        assertThat(freshness.stale()).isTrue();
    }

    @Test
    void a_broker_that_does_not_answer_makes_views_stale_after_the_limit_and_no_consumer_dead() {
        offsets.onPartitionsAssigned(null, List.of(PARTITION));
        freshness.look();
        broker.away = true;

        hands.move(Duration.ofSeconds(121));
        freshness.look();

        assertThat(freshness.stale()).isTrue();
        assertThat(liveness.call().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void views_stay_fresh_under_a_steady_load_whose_backlog_is_never_empty() {
        freshness.look();
        for (int second = 0; second < 100; second++) {
            broker.ends += 1_000;
            freshness.look();
            broker.done = broker.ends - 10;
            hands.move(Duration.ofSeconds(1));
        }

        assertThat(freshness.stale()).isFalse();
    }

    @Test
    void a_consumer_that_stands_still_before_a_backlog_asks_to_be_restarted() {
        offsets.onPartitionsAssigned(null, List.of(PARTITION));
        hands.move(Duration.ofHours(1));
        broker.ends = 1;
        freshness.look();
        assertThat(liveness.call().getStatus()).isEqualTo(Status.UP);

        hands.move(Duration.ofSeconds(121));
        freshness.look();
        assertThat(liveness.call().getStatus()).isEqualTo(Status.DOWN);
    }

    @Test
    void a_consumer_that_waits_for_the_database_is_not_restarted() {
        PGSimpleDataSource nowhere = new PGSimpleDataSource();
        nowhere.setUrl("jdbc:postgresql://127.0.0.1:1/nowhere");
        Outage outage = new Outage(nowhere, new Closing(), hands);
        Thread.currentThread().interrupt(); // as at the end of the service, so that it does not wait on
        assertThatThrownBy(() -> outage.outlast(() -> {
                    throw new IllegalStateException("the database did not answer");
                }))
                .isInstanceOf(CancellationException.class);
        assertThat(Thread.interrupted()).isTrue();
        offsets.onPartitionsAssigned(null, List.of(PARTITION));
        broker.ends = 1;
        freshness.look();
        hands.move(Duration.ofSeconds(121));
        freshness.look();

        assertThat(outage.since()).isNotNull();
        assertThat(liveness.call().getStatus()).isEqualTo(Status.DOWN);
        assertThat(new InboxLiveness(freshness, offsets, outage, settings, hands)
                        .call()
                        .getStatus())
                .isEqualTo(Status.UP);
    }

    @Test
    void a_backlog_of_other_replicas_is_no_reason_to_be_restarted() {
        broker.ends = 1;
        freshness.look();
        hands.move(Duration.ofSeconds(121));
        freshness.look();

        assertThat(liveness.call().getStatus()).isEqualTo(Status.UP);
    }

    private static final class Broker extends Backlogs {

        private long ends;
        private long done;
        private boolean away;

        private Broker() {
            super(new KafkaAccess(Map.of()), new ListensTo(Side.DESK), "group");
        }

        @Override
        public Backlog now() throws ExecutionException {
            if (away) {
                throw new ExecutionException(new IllegalStateException("the broker is away"));
            }
            return new Backlog(Map.of(PARTITION, ends), Map.of(PARTITION, done));
        }
    }

    private record Settings() implements InboxConfig, FreshnessConfig {

        @Override
        public Duration staleAfter() {
            return Duration.ofSeconds(30);
        }

        @Override
        public Duration stuckAfter() {
            return Duration.ofSeconds(120);
        }

        @Override
        public String lookEvery() {
            return "off";
        }
    }

    /** A clock that is moved by hand. */
    private static final class Hands extends Clock {

        private Instant now = Instant.parse("2026-03-01T09:00:00Z");

        void move(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
