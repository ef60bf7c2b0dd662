package tandem.exchange.openapi;

import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import tandem.exchange.listing.Listing;

/** The query parameters of a list. */
record ListParameters(Method method) {

    void addTo(Operation operation) {
        Listing<?> listing = Listing.behind(method);
        listing.parameters().forEach((name, values) -> operation.addParameter(query(name, filter(values))));
        operation.addParameter(query("sort", SharedParts.string().enumeration(List.copyOf(listing.orders()))));
        operation.addParameter(query("limit", limit()));
        operation.addParameter(query("cursor", SharedParts.string()).description("next_cursor of the page before"));
        operation.addParameter(query("count", SharedParts.string().enumeration(List.of("exact")))
                .description("exact: also give the total"));
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
