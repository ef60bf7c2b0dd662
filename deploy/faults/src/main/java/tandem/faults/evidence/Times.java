package tandem.faults.evidence;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * When things happened to a deal or ticket, as its service says.
 *
 * @param opened of a ticket: when its clocks started
 * @param firstResponse when somebody first answered; absent where nobody has
 * @param resolved when it was last resolved; absent where it was not
 * @param steps of each step, oldest first
 */
public record Times(
        @Nullable Instant opened,
        @Nullable Instant firstResponse,
        @Nullable Instant resolved,
        List<Instant> steps) {

    /** Of what nothing dated happens to. */
    public static final Times NONE = new Times(null, null, null, List.of());

    public Times {
        steps = List.copyOf(steps);
    }

    public static Times ofDeal(JsonNode shown) {
        return new Times(null, null, null, instants(shown.path("history")));
    }

    public static Times ofTicket(JsonNode shown) {
        return new Times(
                instant(shown.path("opened_at")),
                instant(shown.path("first_response_at")),
                instant(shown.path("resolved_at")),
                instants(shown.path("steps")));
    }

    private static List<Instant> instants(JsonNode steps) {
        return StreamSupport.stream(steps.spliterator(), false)
                .flatMap(step -> Stream.ofNullable(instant(step.path("at"))))
                .toList();
    }

    private static @Nullable Instant instant(JsonNode shown) {
        return shown.isTextual() ? OffsetDateTime.parse(shown.asText()).toInstant() : null;
    }
}
