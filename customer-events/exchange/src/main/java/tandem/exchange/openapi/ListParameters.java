package tandem.exchange.openapi;

import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import tandem.exchange.listing.Listed;
import tandem.exchange.listing.Listing;

/** The query parameters of a list. */
record ListParameters(Method method) {

    void addTo(Operation operation) {
        Listing<?> listing = listing();
        listing.parameters().forEach((name, values) -> operation.addParameter(query(name, filter(values))));
        operation.addParameter(query("sort", SharedParts.string().enumeration(List.copyOf(listing.orders()))));
        operation.addParameter(query("limit", limit()));
        operation.addParameter(query("cursor", SharedParts.string()).description("next_cursor of the page before"));
        operation.addParameter(query("count", SharedParts.string().enumeration(List.of("exact")))
                .description("exact: also give the total"));
    }

    private Listing<?> listing() {
        String name = method.getAnnotation(Listed.class).value();
        return Arrays.stream(method.getDeclaringClass().getDeclaredFields())
                .filter(field -> field.getType() == Listing.class)
                .filter(field -> name.isEmpty() || field.getName().equals(name))
                .findFirst()
                .map(ListParameters::constant)
                .orElseThrow(() -> new IllegalStateException(method + " is @Listed without a Listing"));
    }

    private static Listing<?> constant(Field field) {
        try {
            field.setAccessible(true);
            return (Listing<?>) field.get(null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Schema filter(List<String> values) {
        Schema schema = SharedParts.string();
        return values.isEmpty() ? schema : schema.enumeration(List.copyOf(values));
    }

    private static Schema limit() {
        return OASFactory.createSchema()
                .addType(SchemaType.INTEGER)
                .minimum(BigDecimal.ONE)
                .maximum(BigDecimal.valueOf(Listing.MAX_LIMIT))
                .defaultValue(Listing.DEFAULT_LIMIT);
    }

    private static Parameter query(String name, Schema schema) {
        return OASFactory.createParameter().name(name).in(Parameter.In.QUERY).schema(schema);
    }
}
