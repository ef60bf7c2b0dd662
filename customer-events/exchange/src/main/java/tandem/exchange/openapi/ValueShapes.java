package tandem.exchange.openapi;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/** Makes the document show constants and money as JSON does: lower case, and a decimal in quotes. */
final class ValueShapes {

    private ValueShapes() {}

    static void correct(OpenAPI document) {
        Map<String, Schema> schemas = document.getComponents().getSchemas();
        schemas.values().forEach(ValueShapes::lowerCase);
        Schema money = schemas.get("Money");
        if (money != null) {
            money.addProperty(
                    "amount", SharedParts.string().pattern("-?\\d+(\\.\\d+)?").addExample("4821.00"));
        }
    }

    private static void lowerCase(Schema schema) {
        if (schema.getEnumeration() != null
                && schema.getType() != null
                && schema.getType().contains(SchemaType.STRING)) {
            List<Object> constants = schema.getEnumeration().stream()
                    .map(constant -> (Object) constant.toString().toLowerCase(Locale.ROOT))
                    .toList();
            schema.setEnumeration(constants);
        }
    }
}
