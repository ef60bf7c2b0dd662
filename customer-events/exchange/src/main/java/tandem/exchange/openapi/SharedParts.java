package tandem.exchange.openapi;

import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** The parts that operations refer to. */
final class SharedParts {

    private SharedParts() {}

    static void addTo(OpenAPI document) {
        if (document.getComponents() == null) {
            document.setComponents(OASFactory.createComponents());
        }
        Components components = document.getComponents();
        components.addSchema("Problem", problemSchema());
        components.addParameter(
                "IdempotencyKey",
                header("Idempotency-Key", "A repeat with the same key within 72 hours gives the first answer again")
                        .schema(string().minLength(1).maxLength(255)));
        components.addParameter(
                "IfMatch",
                header("If-Match", "Required: the ETag that you last read, or * for any version")
                        .required(true)
                        .schema(string()));
        components.addParameter(
                "IfNoneMatch",
                header("If-None-Match", "The ETag that is known already").schema(string()));
        components.addHeader(
                "ETag",
                OASFactory.createHeader().description("The version in quotes").schema(string()));
    }

    private static Schema problemSchema() {
        Schema error = OASFactory.createSchema()
                .addType(SchemaType.OBJECT)
                .addProperty("pointer", string().description("JSON pointer into the body"))
                .addProperty("parameter", string().description("query or path parameter"))
                .addProperty("header", string())
                .addProperty("code", string())
                .addProperty("detail", string())
                .required(List.of("code", "detail"));
        return OASFactory.createSchema()
                .addType(SchemaType.OBJECT)
                .description("Beside these, a problem has the members that its code calls for")
                .addProperty(
                        "type",
                        string().format("uri-reference")
                                .description(
                                        "leads to a page that tells what the code means; /problems has all of them"))
                .addProperty("title", string())
                .addProperty("status", OASFactory.createSchema().addType(SchemaType.INTEGER))
                .addProperty("detail", string())
                .addProperty("code", string())
                .addProperty(
                        "errors",
                        OASFactory.createSchema().addType(SchemaType.ARRAY).items(error))
                .addProperty("trace_id", string())
                .addProperty("instance", string().format("uri-reference"))
                .required(List.of("type", "title", "status", "code", "trace_id", "instance"));
    }

    static Schema string() {
        return OASFactory.createSchema().addType(SchemaType.STRING);
    }

    private static Parameter header(String name, String description) {
        return OASFactory.createParameter().name(name).in(Parameter.In.HEADER).description(description);
    }

    /** Whether any text fits. */
    static boolean isText(Schema schema) {
        return schema.getRef() == null
                && schema.getEnumeration() == null
                && List.of(SchemaType.STRING).equals(schema.getType());
    }

    static Parameter idempotencyKey() {
        return OASFactory.createParameter().ref("IdempotencyKey");
    }

    static Parameter ifMatch() {
        return OASFactory.createParameter().ref("IfMatch");
    }

    static Parameter ifNoneMatch() {
        return OASFactory.createParameter().ref("IfNoneMatch");
    }

    static Header entityTag() {
        return OASFactory.createHeader().ref("ETag");
    }
}
