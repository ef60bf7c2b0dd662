package tandem.sales.deals;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tandem.events.Handoff;
import tandem.exchange.text.CodePoints;
import tandem.exchange.time.Ids;

/**
 * What sales hands over with a won deal; every promise gets an id that a ticket can cite.
 *
 * @param scope what was sold, in words
 * @param successCriteria when the customer will call it a success, in the customer's words
 */
record PackHandoff(
        @CodePoints(max = 4000) @Nullable String scope,
        @CodePoints(max = 4000) @Nullable String successCriteria,
        @Size(max = 50) @Nullable List<@NotNull @Valid PackParticipant> people,
        @Size(max = 50) @Nullable List<@NotNull @CodePoints(min = 1, max = 1000) String> promises,
        @Nullable LocalDate wishedGoLive,
        @Size(max = 50) @Nullable List<@NotNull @CodePoints(min = 1, max = 1000) String> risks) {

    /** Somebody at the customer who takes part, and as what. */
    record PackParticipant(
            @NotNull @CodePoints(min = 1, max = 200) String name,
            @NotNull @CodePoints(min = 1, max = 200) String role,
            @CodePoints(max = 254) @Nullable String email) {

        Handoff.Participant packed() {
            return new Handoff.Participant(name, role, email);
        }
    }

    Handoff packed() {
        return new Handoff(
                scope,
                successCriteria,
                orNone(people).stream().map(PackParticipant::packed).toList(),
                orNone(promises).stream()
                        .map(text -> new Handoff.Promise(Ids.next(), text))
                        .toList(),
                wishedGoLive,
                orNone(risks));
    }

    private static <T> List<T> orNone(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
