package tandem.desk.tickets;

import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tandem.events.Elapsed;

/**
 * What the desk put into a ticket so far.
 *
 * @param firstResponseAt the first public answer of an agent; automatic answers and private notes do not count
 * @param agentReplies public answers of agents
 * @param handlingSeconds working seconds of all interactions
 */
@Embeddable
record Handling(@Nullable Instant firstResponseAt, int agentReplies, long handlingSeconds) {

    static final Handling NONE = new Handling(null, 0, 0);

    Handling plus(Contact contact) {
        long seconds = handlingSeconds + contact.workingSeconds();
        return contact.answer()
                ? new Handling(earlier(contact.at()), agentReplies + 1, seconds)
                : new Handling(firstResponseAt, agentReplies, seconds);
    }

    private Instant earlier(Instant answer) {
        return firstResponseAt == null || answer.isBefore(firstResponseAt) ? answer : firstResponseAt;
    }

    /** When the clock of first response last changed: at the first answer, or at the opening while nobody has answered. */
    Instant clockChangedAt(Instant openedAt) {
        return firstResponseAt == null ? openedAt : firstResponseAt;
    }

    /** From the opening to the first answer, by the wall clock. */
    @Nullable
    Elapsed firstResponse(Instant openedAt) {
        return firstResponseAt == null ? null : elapsed(openedAt, firstResponseAt);
    }

    static Elapsed elapsed(Instant from, Instant to) {
        return new Elapsed(Duration.between(from, to).toSeconds(), null, null, null);
    }
}
