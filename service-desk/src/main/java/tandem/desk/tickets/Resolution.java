package tandem.desk.tickets;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far a ticket is solved.
 *
 * @param number which resolution was the last: 0 before the first, 1 for the first, 2 for the one after a reopening
 * @param withdrawn how many resolutions were withdrawn
 * @param resolvedAt when the resolution that stands was given; absent while none stands
 */
@Embeddable
record Resolution(
        @Column(name = "resolution_number") int number,
        @Column(name = "resolutions_withdrawn") int withdrawn,
        @Nullable Instant resolvedAt,
        @Nullable String solution) {

    static final Resolution NONE = new Resolution(0, 0, null, null);

    Resolution again(String solution, Instant at) {
        return new Resolution(number + 1, withdrawn, at, solution);
    }

    Resolution withdraw() {
        return new Resolution(number, withdrawn + 1, null, solution);
    }
}
