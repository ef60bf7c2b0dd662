package tandem.exchange.wire;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.DeserializationProblemHandler;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;

/** Skips and counts fields that this version of the contract does not know: the producer may be newer than the reader. */
final class UnknownFields extends DeserializationProblemHandler {

    private final MeterRegistry meters;

    UnknownFields(MeterRegistry meters) {
        this.meters = meters;
    }

    @Override
    public boolean handleUnknownProperty(
            DeserializationContext context,
            JsonParser parser,
            JsonDeserializer<?> deserializer,
            Object beanOrClass,
            String name)
            throws IOException {
        Class<?> owner = beanOrClass instanceof Class<?> type ? type : beanOrClass.getClass();
        meters.counter("tandem.events.unknown.fields", "in", owner.getSimpleName())
                .increment();
        parser.skipChildren();
        return true;
    }
}
