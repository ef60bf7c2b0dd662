package tandem.desk.relationship;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.UUID;
import tandem.exchange.access.Role;

/** A customer as sold to and served, over HTTP. */
@Path("/v1/customers/{id}/relationship")
@RunOnVirtualThread
class RelationshipResource {

    private final Relationships relationships;

    RelationshipResource(Relationships relationships) {
        this.relationships = relationships;
    }

    @GET
    @RolesAllowed({Role.SUPPORT_AGENT, Role.SUPPORT_MANAGER, Role.IMPORTER, Role.OPERATOR})
    public RelationshipView get(UUID id) {
        return relationships.with(id);
    }
}
