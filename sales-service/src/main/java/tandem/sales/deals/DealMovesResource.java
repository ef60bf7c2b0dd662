package tandem.sales.deals;

import static tandem.exchange.access.Role.IMPORTER;
import static tandem.exchange.access.Role.SALES_MANAGER;
import static tandem.exchange.access.Role.SALES_REP;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import tandem.exchange.http.IfMatch;
import tandem.exchange.idempotency.Idempotent;
import tandem.exchange.outbox.Outbox;
import tandem.exchange.problems.Refuses;
import tandem.sales.Act;
import tandem.sales.Acts;
import tandem.sales.reps.Seller;
import tandem.sales.reps.Sellers;

/** Deals over HTTP: how they move. */
@Path("/v1/deals/{id}")
@Tag(name = "Deals")
@RolesAllowed({SALES_REP, SALES_MANAGER, IMPORTER})
@RunOnVirtualThread
@Refuses(
        value = {"deal_unknown", "time_before_last_step"},
        by = Acts.class)
class DealMovesResource {

    private final Deals deals;
    private final ClosingDeals closing;
    private final Sellers sellers;
    private final Acts acts;
    private final IfMatch ifMatch;

    DealMovesResource(Deals deals, ClosingDeals closing, Sellers sellers, Acts acts, IfMatch ifMatch) {
        this.deals = deals;
        this.closing = closing;
        this.sellers = sellers;
        this.acts = acts;
        this.ifMatch = ifMatch;
    }

    @POST
    @Operation(
            summary = "Move a deal to another open stage",
            description = "A deal leaves `prospecting` only to be qualified or lost; from then on stages may be "
                    + "passed over, and `negotiating` leads back to `proposed`. `allowed_transitions` of "
                    + "the deal says what it offers now.")
    @Refuses({"deal_is_closed", "closing_is_a_command", "move_not_allowed"})
    @Path("/advance")
    @Transactional
    @Idempotent
    public DealView advance(UUID id, @NotNull @Valid AdvanceDeal command) {
        Deal deal = asSeen(id);
        deal.advance(command.to(), owner(deal), act(deal, command.occurredAt()));
        return moved(deal);
    }

    @POST
    @Operation(
            summary = "Close a deal as won",
            description = "Takes an amount above zero and a deal that is qualified at least. Publishes "
                    + "`tandem.sales.DealClosed.v1` in the same transaction, with the handoff to the desk "
                    + "if one is packed.")
    @Refuses(
            value = {"move_not_allowed", "nothing_sold"},
            by = Outbox.class)
    @Path("/close-won")
    @Transactional
    @Idempotent
    public DealView win(UUID id, @NotNull @Valid WinDeal command) {
        Deal deal = asSeen(id);
        closing.win(deal, owner(deal), act(deal, command.occurredAt()), command);
        return moved(deal);
    }

    @POST
    @Operation(
            summary = "Close a deal as lost",
            description = "Takes a reason, at any open stage. Publishes `tandem.sales.DealClosed.v1` in the "
                    + "same transaction.")
    @Refuses(value = "move_not_allowed", by = Outbox.class)
    @Path("/close-lost")
    @Transactional
    @Idempotent
    public DealView lose(UUID id, @NotNull @Valid LoseDeal command) {
        Deal deal = asSeen(id);
        closing.lose(deal, owner(deal), act(deal, command.occurredAt()), command.reason());
        return moved(deal);
    }

    @POST
    @Operation(
            summary = "Reopen a closed deal",
            description = "Withdraws the close: the deal is in `negotiating` again, and the close counts no "
                    + "more, but for whoever asks what was known before. Publishes "
                    + "`tandem.sales.DealReopened.v1`.")
    @Refuses(value = "deal_is_open", by = Outbox.class)
    @Path("/reopen")
    @Transactional
    @Idempotent
    public DealView reopen(UUID id, @NotNull @Valid ReopenDeal command) {
        Deal deal = asSeen(id);
        closing.reopen(deal, owner(deal), act(deal, command.occurredAt()), command.reason());
        return moved(deal);
    }

    private Deal asSeen(UUID id) {
        Deal deal = deals.seen(id, sellers.sight());
        ifMatch.require(deal.version());
        return deal;
    }

    private Act act(Deal deal, @Nullable Instant occurredAt) {
        return acts.of(occurredAt).notBefore(deal.history().latest());
    }

    private Seller owner(Deal deal) {
        return sellers.seller(deal.ownerId());
    }

    private DealView moved(Deal deal) {
        deals.flush();
        return DealView.of(deal);
    }
}
