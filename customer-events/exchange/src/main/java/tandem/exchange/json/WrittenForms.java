package tandem.exchange.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tandem.exchange.text.ValueForm;

/** Reads instants, dates, ids and decimals in the one form that the whole API has for them. */
final class WrittenForms extends SimpleModule {

    private static final long serialVersionUID = 1L;

    WrittenForms() {
        super("written-forms");
        add(Instant.class);
        add(LocalDate.class);
        add(UUID.class);
        add(BigDecimal.class);
    }

    @SuppressWarnings("unchecked")
    private <T> void add(Class<T> type) {
        addDeserializer(type, new Reader<>((ValueForm<T>) ValueForm.of(type)));
    }

    private static final class Reader<T> extends StdScalarDeserializer<T> {

        private static final long serialVersionUID = 1L;

        private final transient ValueForm<T> form;

        Reader(ValueForm<T> form) {
            super(form.type());
            this.form = form;
        }

        @Override
        @SuppressWarnings("unchecked")
        public @Nullable T deserialize(JsonParser json, DeserializationContext context) throws IOException {
            if (!json.hasToken(JsonToken.VALUE_STRING) && !(form.type() == BigDecimal.class && numeric(json))) {
                return (T) context.handleUnexpectedToken(form.type(), json);
            }
            Optional<T> value = form.read(json.getText());
            return value.isPresent()
                    ? value.get()
                    : (T) context.handleWeirdStringValue(form.type(), json.getText(), "unreadable");
        }

        private static boolean numeric(JsonParser json) {
            return json.currentToken().isNumeric();
        }
    }
}
