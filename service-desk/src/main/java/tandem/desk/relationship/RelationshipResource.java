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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import tandem.exchange.access.Role;
import tandem.exchange.positions.CatchingUp;
import tandem.exchange.problems.Refuses;

/** A customer as sold to and served, over HTTP. */
@Path("/v1/customers/{id}/relationship")
@Tag(name = "Customers")
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
    @Operation(
            summary = "Read the relationship with a customer, as the desk sees it",
            description = "What was sold, from the events of sales, and how the customer was served, from the "
                    + "tickets here; `completeness` says how far those events are taken in. Whoever has "
                    + "just written at sales gives its `published.last_sequence` as `min_sequence`, and is "
                    + "answered once that has arrived, or after `wait` seconds refused with "
                    + "`not_yet_applied`.")
    @Refuses("not_yet_applied")
    @RolesAllowed({Role.SUPPORT_AGENT, Role.SUPPORT_MANAGER, Role.IMPORTER, Role.OPERATOR})
    public RelationshipView get(
            UUID id,
            @QueryParam("min_sequence") @PositiveOrZero @Nullable Long minSequence,
            @QueryParam("wait") @DefaultValue("2") @Min(0) @Max(10) int wait) {
        catchingUp.await(id, minSequence, Duration.ofSeconds(wait));
        return relationships.with(id);
    }
}
