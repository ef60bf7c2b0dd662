package tandem.sales.deals;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;
import tandem.events.Handoff;

/** Keeps a handoff packet as the JSON in which the desk is told of it. */
@Converter(autoApply = true)
class HandoffText implements AttributeConverter<@Nullable Handoff, @Nullable String> {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .serializationInclusion(JsonInclude.Include.NON_NULL)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable Handoff handoff) {
        try {
            return handoff == null ? null : JSON.writeValueAsString(handoff);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("a handoff cannot be written as JSON", e);
        }
    }

    @Override
    public @Nullable Handoff convertToEntityAttribute(@Nullable String json) {
        try {
            return json == null ? null : JSON.readValue(json, Handoff.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a kept handoff cannot be read", e);
        }
    }
}
