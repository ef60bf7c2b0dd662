package tandem.sales.deals;

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
import java.time.Instant;
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
import tandem.sales.Acts;
import tandem.sales.reps.Sellers;

/** Deals over HTTP: what they are, what they sell and who looks after them. */
@Path("/v1/deals")
@Tag(name = "Deals")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class DealsResource {

    static final Listing<Deal> LISTING = Listing.of(Deal.class)
            .filter("stage", "stage", DealStage.class, Op.EQ, Op.IN)
            .filter("customer", "origin.customerId", UUID.class, Op.EQ, Op.IN)
            .filter("owner", "ownerId", UUID.class, Op.EQ, Op.IN)
            .filter("currency", "lines.currency", String.class, Op.EQ)
            .filter("external_source", "origin.externalSource", String.class, Op.EQ)
            .filter("external_id", "origin.externalId", String.class, Op.EQ, Op.IN)
            .filter("opened_at", "times.openedAt", Instant.class, Op.GTE, Op.LT)
            .filter("closed_at", "times.closedAt", Instant.class, Op.GTE, Op.LT)
            .sort("id", "opened_at", "closed_at");

    private final Deals deals;
    private final OpeningDeals opening;
    private final PricingLines pricing;
    private final Sellers sellers;
    private final Acts acts;
    private final IfMatch ifMatch;

    DealsResource(
            Deals deals, OpeningDeals opening, PricingLines pricing, Sellers sellers, Acts acts, IfMatch ifMatch) {
        this.deals = deals;
        this.opening = opening;
        this.pricing = pricing;
        this.sellers = sellers;
        this.acts = acts;
        this.ifMatch = ifMatch;
    }

    @POST
    @Operation(
            summary = "Open a deal",
            description = "Begins in `prospecting`. The owner is the caller unless another is named; with "
                    + "`lead`, that lead becomes this deal, once. A line without a price of its own takes "
                    + "the product's list price. Only an importer may say `occurred_at`.")
    @Refuses(
            value = {"owner_missing", "owner_out_of_sight", "lead_became_a_deal"},
            by = {Acts.class, PricingLines.class})
    @RolesAllowed({SALES_REP, SALES_MANAGER, IMPORTER})
    @Transactional
    @Idempotent
    @APIResponseSchema(value = DealView.class, responseCode = "201")
    public Response open(@NotNull @Valid OpenDeal command, @Context UriInfo uri) {
        Deal deal = opening.open(command, acts.of(command.occurredAt()));
        return Created.at(uri, deal.id(), DealView.of(deal));
    }

    @GET
    @Operation(
            summary = "List deals",
            description = "Of the owners in your sight: a rep's own, a manager's teams', for importers and "
                    + "operators all.")
    @RolesAllowed({SALES_REP, SALES_MANAGER, IMPORTER, OPERATOR})
    @Listed
    public Page<DealSummaryView> list(@Context UriInfo uri) {
        return LISTING.list(uri, deals.getEntityManager(), sellers.sight().onOwner(), DealSummaryView::of);
    }

    @GET
    @Operation(summary = "Read a deal with its lines and steps")
    @Refuses("deal_unknown")
    @Path("/{id}")
    @RolesAllowed({SALES_REP, SALES_MANAGER, IMPORTER, OPERATOR})
    public DealView get(UUID id) {
        return DealView.of(deals.seen(id, sellers.sight()));
    }

    @PUT
    @Operation(
            summary = "Replace the lines of a deal",
            description = "The amount becomes the sum of these lines, all in one currency. Only an open deal changes.")
    @Refuses(
            value = {"deal_unknown", "deal_is_closed"},
            by = PricingLines.class)
    @Path("/{id}/lines")
    @RolesAllowed({SALES_REP, SALES_MANAGER, IMPORTER})
    @Transactional
    public DealView sell(UUID id, @NotNull @Valid SellLines command) {
        Deal deal = deals.seen(id, sellers.sight());
        ifMatch.require(deal.version());
        deal.changeLines(pricing.price(command.lines()));
        deals.flush();
        return DealView.of(deal);
    }

    @POST
    @Operation(
            summary = "Give a deal to another owner",
            description = "A manager names somebody of the own teams. Closes that happened before stay with "
                    + "whoever owned the deal then.")
    @Refuses({"deal_unknown", "deal_is_closed", "reference_unknown", "owner_out_of_sight"})
    @Path("/{id}/reassign")
    @RolesAllowed({SALES_MANAGER, IMPORTER})
    @Transactional
    @Idempotent
    public DealView reassign(UUID id, @NotNull @Valid ReassignDeal command) {
        Deal deal = deals.seen(id, sellers.sight());
        ifMatch.require(deal.version());
        deal.reassign(sellers.ownerFor(command.owner()));
        deals.flush();
        return DealView.of(deal);
    }
}
