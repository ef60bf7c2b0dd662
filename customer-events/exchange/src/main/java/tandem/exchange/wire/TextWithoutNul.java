package tandem.exchange.wire;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;

/** Refuses U+0000 in any text, as PostgreSQL does: found here, it is the record's fault and not the database's. */
final class TextWithoutNul extends StdScalarDeserializer<String> {

    private TextWithoutNul() {
        super(String.class);
    }

    static SimpleModule module() {
        return new SimpleModule("text without NUL").addDeserializer(String.class, new TextWithoutNul());
    }

    @Override
    public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        String text = StringDeserializer.instance.deserialize(parser, context);
        if (text.indexOf('\0') >= 0) {
            context.reportInputMismatch(this, "text holds U+0000");
        }
        return text;
    }
}
