package tandem.exchange.webhooks.wishes;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import tandem.events.Side;
import tandem.exchange.partners.Grant;
import tandem.exchange.partners.TypePatterns;
import tandem.exchange.problems.Fault;
import tandem.exchange.problems.Place;
import tandem.exchange.problems.Refusal;
import tandem.exchange.text.CodePoints;
import tandem.exchange.webhooks.WebhookReason;
import tandem.exchange.webhooks.news.EndpointNews;

/** What a partner may change of an endpoint; a PUT replaces all of it. */
public record EndpointWishes(
        @Schema(description = "https, port 443 or 8443, leading to the public internet")
        @NotNull
        @CodePoints(max = 2000)
        String url,

        @CodePoints(max = 500) @Nullable String description,

        @Schema(description = "types, or patterns with `*`, which also fit later versions of a type")
        @NotEmpty
        @Size(max = 50)
        List<@NotNull @CodePoints(max = 100) String> eventTypes,

        @Schema(description = "only events of this customer") @Nullable
        UUID customerId,

        @Schema(
                description = "an event is attempted only when every earlier one was delivered or has failed for good; "
                        + "false when it is left out")
        @Nullable
        Boolean ordered,

        @Schema(description = "the most requests begun in a second") @Min(1) @Max(1000) @Nullable
        Integer ratePerSecond) {

    /**
     * A filter that matches only what the other side publishes would wait for ever.
     *
     * @param own what this service publishes as
     * @throws Refusal {@code unknown_event_type} that names each pattern which matches no type that the partner may read here;
     *     {@code scope_missing} when it may read none here
     */
    public void demandKnown(Grant grant, Side own) {
        grant.demandSomeOf(own);
        List<String> known = Stream.concat(grant.ceTypes(own).stream(), Stream.of(EndpointNews.ENDPOINT_DISABLED))
                .toList();
        List<Fault> faults = IntStream.range(0, eventTypes.size())
                .filter(each -> known.stream().noneMatch(type -> TypePatterns.matches(eventTypes.get(each), type)))
                .mapToObj(each -> Fault.of(
                        Place.BODY,
                        "/event_types/" + each,
                        WebhookReason.UNKNOWN_EVENT_TYPE,
                        "known",
                        String.join(", ", known)))
                .toList();
        if (!faults.isEmpty()) {
            throw new Refusal(WebhookReason.UNKNOWN_EVENT_TYPE)
                    .with("known", String.join(", ", known))
                    .with(faults);
        }
    }
}
