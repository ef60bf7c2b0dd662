package tandem.exchange.eventtypes;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import tandem.exchange.access.Role;
import tandem.exchange.partners.Grant;
import tandem.exchange.partners.Partner;
import tandem.exchange.problems.Refuses;

/** What this service tells partners, to choose from. */
@Path("/v1/event-types")
@Tag(name = "Event types")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.PARTNER, Role.OPERATOR, Role.SALES_MANAGER, Role.SUPPORT_MANAGER, Role.SUPPORT_AGENT})
@RunOnVirtualThread
class EventTypesResource {

    private final PublishedTypes types;
    private final Partner partner;

    EventTypesResource(PublishedTypes types, Partner partner) {
        this.types = types;
        this.partner = partner;
    }

    @GET
    @Operation(
            summary = "List the event types of this service",
            description = "With what each states, the ways by which it comes (`webhook`, `journal`, `stream`), and "
                    + "whether your scopes grant it.")
    public EventTypesView list() {
        Grant grant = partner.grant();
        return new EventTypesView(
                types.all().stream().map(type -> EventTypeView.of(type, grant)).toList());
    }

    @GET
    @Operation(
            summary = "Read an event type with its schema and samples",
            description = "`event` is a sample as you would read it in journal and stream, thin without `data:full`; "
                    + "`webhook` is the body that an endpoint gets of it. The samples happened to nobody.")
    @Refuses("not_found")
    @Path("{type}")
    public DescribedTypeView get(String type) {
        return DescribedTypeView.of(types.named(type), partner.grant());
    }
}
