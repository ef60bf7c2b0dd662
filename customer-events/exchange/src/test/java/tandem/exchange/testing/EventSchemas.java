package tandem.exchange.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import tandem.events.EventType;
import tandem.exchange.wire.EventAttributes;

/** Holds published records to the contract's JSON Schemas. */
public final class EventSchemas {

    private final SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private final Map<EventType, Schema> schemas = new EnumMap<>(EventType.class);

    /** What is wrong with a record, formats included; empty when it is as partners are told. */
    public List<String> faults(ConsumerRecord<?, byte[]> event) {
        EventAttributes attributes = EventAttributes.read(event.headers());
        EventType type = EventType.named(attributes.type()).orElseThrow();
        List<String> faults = new ArrayList<>();
        if (!type.dataSchema().equals(attributes.dataSchema())) {
            faults.add("ce_dataschema is " + attributes.dataSchema());
        }
        schemas.computeIfAbsent(type, this::read)
                .validate(
                        new String(event.value(), UTF_8),
                        InputFormat.JSON,
                        context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .forEach(error -> faults.add(attributes.type() + " " + attributes.subject() + error));
        return faults;
    }

    private Schema read(EventType type) {
        try (InputStream in = EventType.class.getResourceAsStream(type.schema())) {
            return registry.getSchema(Objects.requireNonNull(in, type.schema()), InputFormat.JSON);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
