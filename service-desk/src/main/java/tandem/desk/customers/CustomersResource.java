package tandem.desk.customers;

import static tandem.exchange.listing.Op.CONTAINS;
import static tandem.exchange.listing.Op.EQ;
import static tandem.exchange.listing.Op.IN;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import tandem.exchange.access.Role;
import tandem.exchange.http.Created;
import tandem.exchange.http.IfMatch;
import tandem.exchange.idempotency.Idempotent;
import tandem.exchange.listing.Listed;
import tandem.exchange.listing.Listing;
import tandem.exchange.listing.Page;

@Path("/v1/customers")
@Tag(name = "Customers")
@RunOnVirtualThread
class CustomersResource {

    private static final Listing<Customer> LISTING = Listing.of(Customer.class)
            .filter("name", "name", String.class, EQ, CONTAINS)
            .filter("kind", "kind", CustomerKind.class, EQ)
            .filter("email", "email", String.class, EQ)
            .filter("country", "country", String.class, EQ, IN)
            .sort("name", "registered_at");

    private final Customers customers;
    private final IfMatch ifMatch;

    CustomersResource(Customers customers, IfMatch ifMatch) {
        this.customers = customers;
        this.ifMatch = ifMatch;
    }

    @POST
    @Operation(
            summary = "Register a customer",
            description = "Mints the customer's id. Whoever an outside system knows by an id of its own is "
                    + "better registered under that id, with `PUT /v1/customers/by/{source}/{external_id}`: "
                    + "both services then know the customer by the same one.")
    @APIResponseSchema(value = CustomerView.class, responseCode = "201")
    @Transactional
    @Idempotent
    @RolesAllowed({Role.SUPPORT_AGENT, Role.SUPPORT_MANAGER, Role.IMPORTER})
    public Response register(@NotNull @Valid CustomerDetails details, @Context UriInfo uri) {
        CustomerView view = CustomerView.of(customers.register(details));
        return Created.at(uri, view.id(), view);
    }

    @GET
    @Operation(summary = "List customers", description = "Everybody at the desk sees all customers.")
    @Listed
    @RolesAllowed({Role.SUPPORT_AGENT, Role.SUPPORT_MANAGER, Role.IMPORTER, Role.OPERATOR})
    public Page<CustomerView> list(@Context UriInfo uri) {
        return LISTING.list(uri, customers.getEntityManager(), CustomerView::of);
    }

    @GET
    @Operation(summary = "Read a customer")
    @Path("/{id}")
    @RolesAllowed({Role.SUPPORT_AGENT, Role.SUPPORT_MANAGER, Role.IMPORTER, Role.OPERATOR})
    public CustomerView get(UUID id) {
        return CustomerView.of(customers.existing(id));
    }

    @PUT
    @Operation(
            summary = "Describe a customer anew",
            description = "Replaces the whole description: what is left out is taken away. A customer that the "
                    + "desk knows from the events of sales follows those no more.")
    @Path("/{id}")
    @Transactional
    @RolesAllowed({Role.SUPPORT_AGENT, Role.SUPPORT_MANAGER, Role.IMPORTER})
    public CustomerView describe(UUID id, @NotNull @Valid CustomerDetails details) {
        Customer customer = customers.existing(id);
        ifMatch.require(customer.version());
        customer.describe(details);
        customers.flush();
        return CustomerView.of(customer);
    }
}
