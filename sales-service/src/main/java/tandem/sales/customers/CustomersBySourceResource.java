package tandem.sales.customers;

import static tandem.exchange.access.Role.IMPORTER;
import static tandem.exchange.access.Role.OPERATOR;
import static tandem.exchange.access.Role.SALES_MANAGER;
import static tandem.exchange.access.Role.SALES_REP;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import tandem.exchange.problems.Refuses;
import tandem.exchange.text.CodePoints;

/**
 * Customers under the id that an outside system has for them. Registering and describing are one request here, which may
 * be repeated; whoever sends it does not know a version, so that {@code If-Match} is not asked for.
 */
@Path("/v1/customers/by/{source}/{external_id}")
@Tag(name = "Customers")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class CustomersBySourceResource {

    private final Customers customers;

    CustomersBySourceResource(Customers customers) {
        this.customers = customers;
    }

    @PUT
    @Operation(
            summary = "Register or describe a customer by an outside id",
            description = "Answers 201 when nobody was known by this id, otherwise 200. Replaces the whole "
                    + "description: what is left out is taken away. May be repeated, and asks for no "
                    + "version. The id is the one that the other service gives the same outside id.")
    @RolesAllowed({SALES_REP, SALES_MANAGER, IMPORTER})
    @Transactional
    @APIResponse(
            responseCode = "200",
            description = "Described",
            content = @Content(schema = @Schema(implementation = CustomerView.class)))
    @APIResponse(
            responseCode = "201",
            description = "Registered",
            content = @Content(schema = @Schema(implementation = CustomerView.class)))
    public Response describe(
            @PathParam("source") @CodePoints(min = 1, max = 100) String source,
            @PathParam("external_id") @CodePoints(min = 1, max = 200) String externalId,
            @NotNull @Valid DescribeCustomer command) {
        Described described = customers.describe(source, externalId, command);
        customers.flush();
        return Response.status(described.created() ? Response.Status.CREATED : Response.Status.OK)
                .entity(CustomerView.of(described.customer()))
                .build();
    }

    @GET
    @Operation(summary = "Read a customer by an outside id")
    @Refuses("customer_unknown")
    @RolesAllowed({SALES_REP, SALES_MANAGER, IMPORTER, OPERATOR})
    public CustomerView get(@PathParam("source") String source, @PathParam("external_id") String externalId) {
        return CustomerView.of(customers.knownAs(source, externalId));
    }
}
