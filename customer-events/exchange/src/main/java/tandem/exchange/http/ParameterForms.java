package tandem.exchange.http;

import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tandem.exchange.text.ValueForm;

/** Reads the parameters of a method in the one form that the whole API has for a type. */
@Provider
class ParameterForms implements ParamConverterProvider {

    @Override
    @SuppressWarnings("unchecked")
    public <T> @Nullable ParamConverter<T> getConverter(Class<T> type, Type generic, Annotation[] annotations) {
        return ValueForm.find(type)
                .map(form -> (ParamConverter<T>) new Converter<>(form))
                .orElse(null);
    }

    private record Converter<T>(ValueForm<T> form) implements ParamConverter<T> {

        @Override
        public @Nullable T fromString(@Nullable String text) {
            return text == null ? null : form.reading().apply(text);
        }

        @Override
        public String toString(T value) {
            return value instanceof Enum<?> constant ? constant.name().toLowerCase(Locale.ROOT) : value.toString();
        }
    }
}
