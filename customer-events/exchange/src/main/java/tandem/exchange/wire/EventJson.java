package tandem.exchange.wire;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.math.BigDecimal;
import tandem.events.CustomerEvent;
import tandem.events.EventType;

/**
 * The data of an event as JSON in UTF-8: names in snake_case, instants as RFC 3339 in UTC, decimals as strings, absent
 * values left out.
 */
@Singleton
public class EventJson {

    private static final int DEEPEST = 32;

    private final ObjectMapper mapper;

    public EventJson(MeterRegistry meters) {
        mapper = JsonMapper.builder(JsonFactory.builder()
                        .streamReadConstraints(StreamReadConstraints.builder()
                                .maxNestingDepth(DEEPEST)
                                .build())
                        .build())
                .addModule(new JavaTimeModule())
                .addModule(TextWithoutNul.module())
                .addHandler(new UnknownFields(meters))
                .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                .defaultPropertyInclusion(
                        JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
                .withConfigOverride(
                        BigDecimal.class, o -> o.setFormat(JsonFormat.Value.forShape(JsonFormat.Shape.STRING)))
                .enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN)
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .build();
    }

    /** The bytes that stand for this event wherever it is kept or sent. */
    public byte[] encode(CustomerEvent event) {
        try {
            return mapper.writeValueAsBytes(event);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(event.type().ceType() + " cannot be written as JSON", e);
        }
    }

    /**
     * Reads the data of an event.
     *
     * @throws MalformedEvent when the bytes are no JSON, or lack what the contract requires
     */
    public CustomerEvent decode(EventType type, byte[] json) {
        try {
            CustomerEvent event = mapper.readValue(json, type.event());
            if (event == null) {
                throw new MalformedEvent(type.ceType() + " carries no data", null);
            }
            return event;
        } catch (IOException e) {
            throw new MalformedEvent(type.ceType() + " cannot be read: " + firstLine(e), e);
        }
    }

    private static String firstLine(IOException e) {
        return e instanceof JsonProcessingException json ? json.getOriginalMessage() : e.toString();
    }
}
