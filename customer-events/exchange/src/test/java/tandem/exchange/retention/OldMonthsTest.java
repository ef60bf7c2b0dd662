package tandem.exchange.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tandem.exchange.time.Closing;

@QuarkusTest
class OldMonthsTest {

    private static final String MONTH = "event_journal_2001_01";
    private static final String LATER = "event_journal_2001_02";
    private static final String OPENED = "tandem.desk.TicketOpened.v1";
    private static final String RESOLVED = "tandem.desk.TicketResolved.v1";

    private final UUID customer = UUID.randomUUID();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    @Inject
    DataSource database;

    @Inject
    Closing closing;

    @BeforeEach
    void two_months_of_long_ago() throws SQLException {
        execute("create table if not exists " + MONTH
                + " partition of event_journal for values from ('2001-01-01Z') to ('2001-02-01Z')");
        execute("create table if not exists " + LATER
                + " partition of event_journal for values from ('2001-02-01Z') to ('2001-03-01Z')");
    }

    private OldMonths at(String now) {
        Clock clock = Clock.fixed(Instant.parse(now), ZoneOffset.UTC);
        return keeping(Duration.ofDays(400), clock);
    }

    private OldMonths keeping(Duration time, Clock clock) {
        return new OldMonths(database, () -> time, closing, clock, meters);
    }

    @Test
    void a_month_is_dropped_when_it_ended_400_days_ago_and_not_before() throws SQLException {
        at("2002-03-07T23:00:00Z").drop();
        assertThat(exists(MONTH)).isTrue();

        at("2002-03-08T01:00:00Z").drop();

        assertThat(exists(MONTH)).isFalse();
        assertThat(exists(LATER)).isTrue();
        assertThat(meters.counter("tandem.retention.months.dropped").count()).isEqualTo(1);
    }

    @Test
    void of_each_subject_the_newest_event_of_each_type_remains() throws SQLException {
        UUID ticket = UUID.randomUUID();
        UUID opened = published(ticket, OPENED, 1, "2001-01-03Z");
        published(ticket, RESOLVED, 2, "2001-01-04Z");
        UUID last = published(ticket, RESOLVED, 4, "2001-01-05Z");
        UUID later = published(ticket, RESOLVED, 6, "2001-02-06Z");

        at("2002-03-08T01:00:00Z").drop();

        assertThat(snapshot()).containsExactlyInAnyOrder(opened, last).doesNotContain(later);
    }

    @Test
    void a_newer_event_takes_the_place_of_the_one_in_the_snapshot() throws SQLException {
        UUID ticket = UUID.randomUUID();
        published(ticket, RESOLVED, 2, "2001-01-06Z");
        at("2002-03-08T01:00:00Z").drop();
        UUID newer = published(ticket, RESOLVED, 4, "2001-02-06Z");

        at("2002-04-08T01:00:00Z").drop();

        assertThat(snapshot()).containsExactly(newer);
    }

    @Test
    void a_month_that_others_read_is_dropped_when_they_are_done() throws Exception {
        Thread dropping = new Thread(() -> {
            try {
                at("2002-03-08T01:00:00Z").drop();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
        try (Connection reader = database.getConnection()) {
            reader.setAutoCommit(false);
            try (PreparedStatement select = reader.prepareStatement("select count(*) from event_journal")) {
                select.executeQuery();
            }
            dropping.start();
            assertThat(dropping.join(Duration.ofSeconds(1))).isFalse();
            published(UUID.randomUUID(), OPENED, 1, "2001-02-03Z");
            assertThat(exists(MONTH)).isTrue();
            reader.rollback();
        }

        assertThat(dropping.join(Duration.ofSeconds(30))).isTrue();
        assertThat(exists(MONTH)).isFalse();
    }

    @Test
    void a_service_that_would_drop_what_partners_may_still_recover_does_not_start() {
        assertThatThrownBy(() -> keeping(Duration.ofDays(91), Clock.systemUTC()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("tandem.exchange.journal.keep is 91 days; it must be at least 92, or");
    }

    private UUID published(UUID subject, String type, int version, String at) throws SQLException {
        UUID id = UUID.randomUUID();
        execute("""
                insert into event_journal (bucket, event_id, topic, stream_key, seq, type, source, subject,
                    entity_version, source_epoch, payload, occurred_at, created_at, published_at)
                values (47, '%s', 'tandem.desk.events', '%s', %d, '%s', '/service-desk', '%s', %d, 1, '{}',
                    '%s', '%s', '%s')
                """.formatted(id, customer, version, type, subject, version, at, at, at));
        return id;
    }

    private List<UUID> snapshot() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select =
                        connection.prepareStatement("select event_id from journal_snapshot where stream_key = ?")) {
            select.setObject(1, customer);
            try (ResultSet row = select.executeQuery()) {
                List<UUID> ids = new ArrayList<>();
                while (row.next()) {
                    ids.add(row.getObject(1, UUID.class));
                }
                return ids;
            }
        }
    }

    private boolean exists(String table) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("select to_regclass(?) is not null")) {
            select.setString(1, table);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.execute();
        }
    }
}
