package tandem.sales.leads;

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
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import tandem.exchange.http.Created;
import tandem.exchange.idempotency.Idempotent;
import tandem.exchange.listing.Listed;
import tandem.exchange.listing.Listing;
import tandem.exchange.listing.Op;
import tandem.exchange.listing.Page;
import tandem.exchange.problems.Refuses;
import tandem.sales.Acts;
import tandem.sales.products.Products;
import tandem.sales.reps.Sellers;

/** Leads over HTTP. */
@Path("/v1/leads")
@Tag(name = "Leads")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class LeadsResource {

    static final Listing<Lead> LISTING = Listing.of(Lead.class)
            .filter("source", "source", String.class, Op.EQ, Op.IN)
            .filter("owner", "ownerId", UUID.class, Op.EQ, Op.IN)
            .filter("product", "productId", UUID.class, Op.EQ, Op.IN)
            .filter("external_id", "externalId", String.class, Op.EQ)
            .filter("deal", "dealId", UUID.class, Op.EQ, Op.NULL)
            .filter("registered_at", "registeredAt", Instant.class, Op.GTE, Op.LT)
            .sort("-registered_at");

    private final Leads leads;
    private final Products products;
    private final Sellers sellers;
    private final Acts acts;

    LeadsResource(Leads leads, Products products, Sellers sellers, Acts acts) {
        this.leads = leads;
        this.products = products;
        this.sellers = sellers;
        this.acts = acts;
    }

    @POST
    @Operation(
            summary = "Register a lead",
            description =
                    "The owner is the caller unless another is named. Only an importer may say " + "`occurred_at`.")
    @Refuses(
            value = {"reference_unknown", "owner_missing", "owner_out_of_sight"},
            by = Acts.class)
    @RolesAllowed({SALES_REP, SALES_MANAGER, IMPORTER})
    @Transactional
    @Idempotent
    @APIResponseSchema(value = LeadView.class, responseCode = "201")
    public Response register(@NotNull @Valid RegisterLead command, @Context UriInfo uri) {
        products.requireKnown(command.product(), "/product");
        UUID owner = sellers.ownerFor(command.owner()).rep();
        Lead lead = Lead.register(command, owner, acts.of(command.occurredAt()));
        leads.persistAndFlush(lead);
        return Created.at(uri, lead.id(), LeadView.of(lead));
    }

    @GET
    @Operation(
            summary = "List leads",
            description = "Of the owners in your sight: a rep's own, a manager's teams', for importers and "
                    + "operators all. With `deal[null]=true` those that became no deal yet.")
    @RolesAllowed({SALES_REP, SALES_MANAGER, IMPORTER, OPERATOR})
    @Listed
    public Page<LeadView> list(@Context UriInfo uri) {
        return LISTING.list(uri, leads.getEntityManager(), sellers.sight().onOwner(), LeadView::of);
    }

    @GET
    @Operation(summary = "Read a lead")
    @Refuses("lead_unknown")
    @Path("/{id}")
    @RolesAllowed({SALES_REP, SALES_MANAGER, IMPORTER, OPERATOR})
    public LeadView get(UUID id) {
        return LeadView.of(leads.seen(id, sellers.sight()));
    }
}
