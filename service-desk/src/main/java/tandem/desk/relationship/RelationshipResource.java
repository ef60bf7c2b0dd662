package tandem.desk.relationship;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tandem.exchange.access.Role;
import tandem.exchange.positions.CatchingUp;

/** A customer as sold to and served, over HTTP. */
@Path("/v1/customers/{id}/relationship")
@RunOnVirtualThread
class RelationshipResource {

    private final Relationships relationships;
    private final CatchingUp catchingUp;

    RelationshipResource(Relationships relationships, CatchingUp catchingUp) {
        this.relationships = relationships;
        this.catchingUp = catchingUp;
    }

    /**
     * The relationship as the views have it.
     *
     * @param minSequence of the other side's {@code published}: answered when it has been taken in, else a 503
     * @param wait for it, in seconds at most
     */
    @GET
    @RolesAllowed({Role.SUPPORT_AGENT, Role.SUPPORT_MANAGER, Role.IMPORTER, Role.OPERATOR})
    public RelationshipView get(
            UUID id,
            @QueryParam("min_sequence") @PositiveOrZero @Nullable Long minSequence,
            @QueryParam("wait") @DefaultValue("2") @Min(0) @Max(10) int wait) {
        catchingUp.await(id, minSequence, Duration.ofSeconds(wait));
        return relationships.with(id);
    }
}
