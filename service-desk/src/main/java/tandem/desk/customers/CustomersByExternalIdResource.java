package tandem.desk.customers;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import tandem.exchange.access.Role;
import tandem.exchange.problems.Refusal;
import tandem.exchange.problems.Refuses;
import tandem.exchange.problems.RequestReason;
import tandem.exchange.text.CodePoints;

/**
 * Customers under the ids that outside systems know them by. Registering and describing are one request here; who sends
 * it knows no version, so none is asked for.
 */
@Path("/v1/customers/by/{source}/{external_id}")
@Tag(name = "Customers")
@RunOnVirtualThread
class CustomersByExternalIdResource {

    private final Customers customers;

    CustomersByExternalIdResource(Customers customers) {
        this.customers = customers;
    }

    @PUT
    @Operation(
            summary = "Register or describe a customer by an outside id",
            description = "Replaces the whole description: what is left out is taken away. May be repeated, and "
                    + "asks for no version. The id is the one that the other service gives the same outside "
                    + "id.")
    @Transactional
    @RolesAllowed({Role.SUPPORT_AGENT, Role.SUPPORT_MANAGER, Role.IMPORTER})
    public CustomerView describe(
            @PathParam("source") @CodePoints(min = 1, max = 100) String source,
            @PathParam("external_id") @CodePoints(min = 1, max = 200) String externalId,
            @NotNull @Valid CustomerDetails details) {
        return CustomerView.of(customers.describe(source, externalId, details));
    }

    @GET
    @Operation(summary = "Read a customer by an outside id")
    @Refuses("not_found")
    @RolesAllowed({Role.SUPPORT_AGENT, Role.SUPPORT_MANAGER, Role.IMPORTER, Role.OPERATOR})
    public CustomerView get(
            @PathParam("source") @CodePoints(min = 1, max = 100) String source,
            @PathParam("external_id") @CodePoints(min = 1, max = 200) String externalId) {
        return customers
                .knownAs(source, externalId)
                .map(CustomerView::of)
                .orElseThrow(() -> new Refusal(RequestReason.NOT_FOUND));
    }
}
