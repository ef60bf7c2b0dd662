package tandem.exchange.eventtypes;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import tandem.events.EventType;
import tandem.events.Side;
import tandem.exchange.problems.Refusal;
import tandem.exchange.problems.RequestReason;
import tandem.exchange.webhooks.news.EndpointNews;
import tandem.exchange.webhooks.queue.WebhookMessage;

/** All that this service tells partners: the types of its side, then those that tell of webhooks themselves. */
@ApplicationScoped
class PublishedTypes {

    private static final UUID SAMPLE_ID = UUID.fromString("019cadb1-9a2b-7d10-8f5e-3f6a1c0b7e45");
    private static final UUID ENDPOINT = UUID.fromString("019cada0-1c4e-7a33-9b62-5d1f0e8a7c21");
    private static final Instant HAPPENED = Instant.parse("2026-03-02T08:45:10.123Z");

    private final List<PublishedType> all;

    PublishedTypes(@ConfigProperty(name = "tandem.exchange.publishes-as") Side own) {
        this.all = Stream.concat(
                        Arrays.stream(EventType.values())
                                .filter(type -> type.side() == own)
                                .map(ContractType::read),
                        Stream.of(
                                news(
                                        "Another of your endpoints was disabled, and not by you.",
                                        EndpointNews.disabled(SAMPLE_ID, ENDPOINT, "gone", HAPPENED)),
                                news("You asked for a test.", EndpointNews.test(SAMPLE_ID, ENDPOINT, HAPPENED))))
                .toList();
    }

    private static PublishedType news(String description, WebhookMessage sample) {
        return new PublishedType(sample.type(), description, null, null, sample);
    }

    List<PublishedType> all() {
        return all;
    }

    /**
     * The type of this name.
     *
     * @throws Refusal {@code not_found}
     */
    PublishedType named(String name) {
        return all.stream()
                .filter(type -> type.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new Refusal(RequestReason.NOT_FOUND));
    }
}
