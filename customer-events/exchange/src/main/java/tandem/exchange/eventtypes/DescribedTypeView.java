package tandem.exchange.eventtypes;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import tandem.exchange.partners.Grant;
import tandem.exchange.wire.StructuredEvent;

/**
 * A type of event with all that there is to know of it.
 *
 * @param dataSchema the JSON Schema of its whole data; null where it is told by webhooks alone
 * @param event a sample as the caller reads it in journal and stream; null where it may not, or it is told by webhooks alone
 * @param webhook the body that an endpoint gets of the sample
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DescribedTypeView(
        String type,
        String description,
        List<Way> ways,
        boolean granted,

        @JsonRawValue @Schema(type = SchemaType.OBJECT) @Nullable
        String dataSchema,

        @Nullable StructuredEvent event,
        @JsonRawValue @Schema(type = SchemaType.OBJECT) String webhook) {

    static DescribedTypeView of(PublishedType type, Grant grant) {
        StructuredEvent sample = type.sample();
        return new DescribedTypeView(
                type.name(),
                type.description(),
                type.ways(),
                EventTypeView.isGranted(type, grant),
                type.schema(),
                sample == null ? null : grant.shown(sample).orElse(null),
                type.webhook().body());
    }
}
