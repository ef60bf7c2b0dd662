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
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import tandem.exchange.http.Created;
import tandem.exchange.http.IfMatch;
import tandem.exchange.idempotency.Idempotent;
import tandem.exchange.listing.Listed;
import tandem.exchange.listing.Listing;
import tandem.exchange.listing.Op;
import tandem.exchange.listing.Page;
import tandem.exchange.problems.Refuses;

/** Customers over HTTP. */
@Path("/v1/customers")
@Tag(name = "Customers")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class CustomersResource {

    static final Listing<Customer> LISTING = Listing.of(Customer.class)
            .filter("name", "name", String.class, Op.EQ, Op.CONTAINS)
            .filter("kind", "kind", CustomerKind.class, Op.EQ)
            .filter("email", "email", String.class, Op.EQ)
            .filter("country", "country", String.class, Op.EQ, Op.IN)
            .filter("sector", "sector", String.class, Op.EQ, Op.IN)
            .filter("external_source", "externalSource", String.class, Op.EQ)
            .sort("name");

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
    @RolesAllowed({SALES_REP, SALES_MANAGER, IMPORTER})
    @Transactional
    @Idempotent
    @APIResponseSchema(value = CustomerView.class, responseCode = "201")
    public Response register(@NotNull @Valid DescribeCustomer command, @Context UriInfo uri) {
        Customer customer = Customer.register(command);
        customers.persistAndFlush(customer);
        return Created.at(uri, customer.id(), CustomerView.of(customer));
    }

    @GET
    @Operation(summary = "List customers", description = "Everybody who sells sees all customers.")
    @RolesAllowed({SALES_REP, SALES_MANAGER, IMPORTER, OPERATOR})
    @Listed
    public Page<CustomerView> list(@Context UriInfo uri) {
        return LISTING.list(uri, customers.getEntityManager(), CustomerView::of);
    }

    @GET
    @Operation(summary = "Read a customer")
    @Refuses("customer_unknown")
    @Path("/{id}")
    @RolesAllowed({SALES_REP, SALES_MANAGER, IMPORTER, OPERATOR})
    public CustomerView get(UUID id) {
        return CustomerView.of(customers.known(id));
    }

    @PUT
    @Operation(
            summary = "Describe a customer anew",
            description = "Replaces the whole description: what is left out is taken away. A customer that "
                    + "sales knows from the desk's events follows those no more.")
    @Refuses("customer_unknown")
    @Path("/{id}")
    @RolesAllowed({SALES_REP, SALES_MANAGER, IMPORTER})
    @Transactional
    public CustomerView describe(UUID id, @NotNull @Valid DescribeCustomer command) {
        Customer customer = customers.known(id);
        ifMatch.require(customer.version());
        customer.describe(command);
        customers.flush();
        return CustomerView.of(customer);
    }
}
