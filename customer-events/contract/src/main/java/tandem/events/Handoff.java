package tandem.events;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The packet that sales hands to service with a won deal.
 *
 * @param scope what was sold, in words
 * @param successCriteria when the customer will call it a success, in the customer's words
 */
public record Handoff(
        @Nullable String scope,
        @Nullable String successCriteria,
        List<Participant> people,
        List<Promise> promises,
        @Nullable LocalDate wishedGoLive,
        List<String> risks) {

    public Handoff {
        people = List.copyOf(Checks.present(people, "people"));
        promises = List.copyOf(Checks.present(promises, "promises"));
        risks = List.copyOf(Checks.present(risks, "risks"));
    }

    /** Somebody at the customer who takes part, and as what. */
    public record Participant(
            String name, String role, @Nullable String email) {

        public Participant {
            Checks.text(name, "participant's name");
            Checks.text(role, "participant's role");
        }
    }

    /** A promise made while selling; a ticket can cite its id. */
    public record Promise(UUID id, String text) {

        public Promise {
            Checks.present(id, "promise id");
            Checks.text(text, "promise");
        }
    }
}
