package tandem.exchange.time;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.time.InstantSource;
import java.time.OffsetDateTime;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SystemClockTest {

    private static final Duration HOUR = Duration.ofHours(1);

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    @Inject
    DataSource database;

    @Inject
    Clock clock;

    @Test
    void a_machine_an_hour_ahead_follows_the_database_and_tells_by_how_much_it_is_off() throws SQLException {
        SystemClock off = new SystemClock(database, meters, InstantSource.offset(InstantSource.system(), HOUR));

        off.ask();

        assertThatItShowsTheTimeOfTheDatabase(off.clock());
        assertThat(meters.get("tandem.clock.ahead.seconds").gauge().value()).isBetween(3_599.0, 3_601.0);
    }

    @Test
    void the_service_goes_by_a_clock_that_is_held_against_the_database() throws SQLException {
        assertThat(clock).isInstanceOf(SharedClock.class);
        assertThatItShowsTheTimeOfTheDatabase(clock);
    }

    private void assertThatItShowsTheTimeOfTheDatabase(Clock shown) throws SQLException {
        Instant before = now();
        Instant seen = shown.instant();
        Instant after = now();

        assertThat(seen).isBetween(before.minusMillis(500), after.plusMillis(500));
    }

    private Instant now() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("select clock_timestamp()");
                ResultSet row = select.executeQuery()) {
            row.next();
            return row.getObject(1, OffsetDateTime.class).toInstant();
        }
    }
}
