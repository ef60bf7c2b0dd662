package tandem.exchange.positions;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import tandem.events.Side;
import tandem.exchange.time.Ids;
import tandem.exchange.wire.EventAttributes;

/** An owner that was restored from a backup gives numbers again, under a higher epoch. */
@QuarkusTest
class EpochsOfPositionsTest {

    private static final Instant WHEN = Instant.parse("2026-03-01T09:00:00Z");

    private final UUID customer = Ids.next();

    @Inject
    StreamPositions positions;

    @Test
    void numbers_that_are_given_again_count_from_the_first_of_them() {
        receive(0, 1, 2, 3, 4, 5);

        receive(9, 3);

        assertThat(applied()).isEqualTo(3);
        receive(9, 4);
        assertThat(applied()).isEqualTo(4);
    }

    @Test
    void a_number_that_is_given_again_and_does_not_come_shows_as_a_gap() {
        receive(0, 1, 2, 3, 4, 5);
        receive(9, 3);

        receive(9, 5);

        assertThat(positions.of(customer).gaps()).containsExactly(new Gap(4, 4));
    }

    @Test
    void what_was_forgotten_and_comes_late_does_not_count_and_what_was_told_before_does() {
        receive(0, 1, 4, 5);
        receive(9, 3);

        receive(0, 4);
        assertThat(applied()).isEqualTo(1);
        receive(0, 2);
        assertThat(applied()).isEqualTo(3);
    }

    @Test
    void a_higher_epoch_that_gives_nothing_again_changes_nothing() {
        receive(0, 1, 2);

        receive(9, 3);
        receive(9, 3);

        assertThat(applied()).isEqualTo(3);
        assertThat(positions.of(customer).gaps()).isEmpty();
    }

    private long applied() {
        return positions.of(customer).appliedSequence();
    }

    private void receive(long epoch, long... numbers) {
        List<EventAttributes> events = LongStream.of(numbers)
                .mapToObj(number -> new EventAttributes(
                        Ids.next(),
                        Side.DESK.source(),
                        "tandem.desk.TicketOpened.v1",
                        Ids.next(),
                        customer,
                        WHEN,
                        WHEN,
                        number,
                        1,
                        epoch,
                        null,
                        null,
                        null,
                        null))
                .toList();
        QuarkusTransaction.requiringNew().run(() -> positions.raise(events));
    }
}
