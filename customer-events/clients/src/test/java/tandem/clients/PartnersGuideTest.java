package tandem.clients;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tandem.events.EventType;
import tandem.exchange.webhooks.queue.Bodies;
import tandem.exchange.wire.EventAttributes;
import tandem.exchange.wire.StructuredEvent;

/** What PARTNERS.md shows is what the services send, and what it leads to is there. */
class PartnersGuideTest {

    private static final Path GUIDE = Path.of("../PARTNERS.md");
    private static final String SAMPLE = "/tandem/events/samples/DealClosed.v1/won-with-handoff.json";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Test
    void the_sample_of_a_webhook_body_is_what_is_sent() throws IOException {
        MatchResult block = Pattern.compile("(?s)```json\n(.*?)```")
                .matcher(Files.readString(GUIDE))
                .results()
                .findFirst()
                .orElseThrow();
        JsonNode shown = JSON.readTree(block.group(1));

        assertThat(Bodies.of(closed(shown.at("/data/event_id").asText())).body())
                .isEqualTo(shown.toString());
    }

    @ParameterizedTest
    @EnumSource
    void every_type_is_listed_with_its_fields(EventType type) throws IOException {
        String fields =
                type.thinFields().stream().map(field -> "`" + field + "`").collect(Collectors.joining(", "));

        assertThat(Files.readString(GUIDE)).contains("\n| `" + type.ceType() + "` | " + fields + " |\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../PARTNERS.md", "../CHANGES.md", "README.md", "../../README.md"})
    void each_link_leads_somewhere(String document) throws IOException {
        Path file = Path.of(document).toAbsolutePath().normalize();

        assertThat(Pattern.compile("]\\((?!http)([^)#]+)")
                        .matcher(Files.readString(file))
                        .results())
                .extracting(link -> file.resolveSibling(link.group(1)))
                .allSatisfy(target -> assertThat(target).exists());
    }

    private static StructuredEvent closed(String id) throws IOException {
        try (InputStream sample = EventType.class.getResourceAsStream(SAMPLE)) {
            JsonNode deal = JSON.readTree(Objects.requireNonNull(sample, SAMPLE));
            EventAttributes attributes = new EventAttributes(
                    UUID.fromString(id),
                    EventType.DEAL_CLOSED.side().source(),
                    EventType.DEAL_CLOSED.ceType(),
                    UUID.fromString(deal.path("deal_id").asText()),
                    UUID.fromString(deal.at("/customer/id").asText()),
                    Instant.parse("2026-03-02T08:45:10.123Z"),
                    Instant.parse("2026-03-02T08:45:10.140Z"),
                    7,
                    12,
                    0,
                    EventType.DEAL_CLOSED.dataSchema(),
                    null,
                    null,
                    null);
            return StructuredEvent.of(attributes, deal.toString());
        }
    }
}
