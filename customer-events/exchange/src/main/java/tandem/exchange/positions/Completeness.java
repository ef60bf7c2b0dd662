package tandem.exchange.positions;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How much of what the other side told about one customer is in this side's views.
 *
 * @param source who tells it: {@code /sales-service} or {@code /service-desk}
 * @param appliedSequence the highest number up to which nothing is missing; 0 when there is nothing yet
 * @param gaps what is missing beyond it, ascending
 * @param lastEventTime when the latest event taken in happened in the business
 * @param lastAppliedAt when this side last took in something new about the customer
 * @param stale whether the views may miss something that is older than the limit
 *     ({@code tandem.exchange.inbox.stale-after}): an event in a gap, a backlog, or a broker that cannot be asked
 */
public record Completeness(
        String source,
        long appliedSequence,
        List<Gap> gaps,
        @Nullable Instant lastEventTime,
        @Nullable Instant lastAppliedAt,
        boolean stale) {

    public Completeness {
        gaps = List.copyOf(gaps);
    }
}
