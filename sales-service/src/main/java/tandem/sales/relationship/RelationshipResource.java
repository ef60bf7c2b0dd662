package tandem.sales.relationship;

import static tandem.exchange.access.Role.IMPORTER;
import static tandem.exchange.access.Role.OPERATOR;
import static tandem.exchange.access.Role.SALES_MANAGER;
import static tandem.exchange.access.Role.SALES_REP;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.UUID;

/** A customer as sold to and served, over HTTP. */
@Path("/v1/customers/{id}/relationship")
@RunOnVirtualThread
class RelationshipResource {

    private final Relationships relationships;

    RelationshipResource(Relationships relationships) {
        this.relationships = relationships;
    }

    @GET
    @RolesAllowed({SALES_REP, SALES_MANAGER, IMPORTER, OPERATOR})
    public RelationshipView get(UUID id) {
        return relationships.with(id);
    }
}
