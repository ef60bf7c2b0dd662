package tandem.exchange.convergence;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import tandem.exchange.access.Role;
import tandem.exchange.listing.Page;
import tandem.exchange.problems.Refusal;
import tandem.exchange.problems.RequestReason;

/** What the other side's check asks: digests of everything, the subjects of a range, and the lines of some customers. */
@Path("/v1/exchange/digests")
@Tag(name = "Operations: convergence")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.OPERATOR)
@RunOnVirtualThread
class DigestsResource {

    private final KnownFacts known;
    private final FactsTable facts;
    private final CustomersTable customers;

    DigestsResource(KnownFacts known, FactsTable facts, CustomersTable customers) {
        this.known = known;
        this.facts = facts;
        this.customers = customers;
    }

    @GET
    @Operation(
            summary = "Read the digests of all ranges of customers",
            description = "What the other side's check asks first: of this side's own facts, or of those that "
                    + "its view holds.")
    public DigestsView digests(@QueryParam("about") @DefaultValue("own") About about) {
        return DigestsView.of(known.about(about), facts.digests(about));
    }

    /**
     * The subjects of one range.
     *
     * @param limit 1 to 2,000
     */
    @GET
    @Operation(
            summary = "List the fingerprints of a range of customers",
            description = "A range is 0 to 255, the last byte of a customer's id.")
    @Path("{range}")
    public Page<Fingerprint> range(
            @PathParam("range") int range,
            @QueryParam("about") @DefaultValue("own") About about,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue("1000") int limit) {
        if (range < 0 || range >= RangeDigest.RANGES) {
            throw new Refusal(RequestReason.NOT_FOUND);
        }
        Asked.requireLimit(limit);
        return facts.page(about, range, cursor, limit);
    }

    /**
     * The lines of some customers, ordered by customer and subject; to be asked for again with each next_cursor.
     *
     * @param customers up to 50 ids with commas between them
     * @param limit 1 to 2,000 lines; a page also ends after 4 MiB of them
     */
    @GET
    @Operation(
            summary = "List the facts of some customers",
            description = "Of up to 50 ids with commas between them; a page also ends after 4 MiB.")
    @Path("customers")
    public Page<CustomerFactsView> customers(
            @QueryParam("customer_ids") @DefaultValue("") String customers,
            @QueryParam("about") @DefaultValue("own") About about,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue("1000") int limit) {
        Asked.requireLimit(limit);
        Page<CustomerFacts> page = this.customers.page(about, Asked.customers(customers), cursor, limit);
        return new Page<>(page.items().stream().map(CustomerFactsView::of).toList(), page.nextCursor(), null);
    }
}
