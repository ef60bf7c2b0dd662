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
import org.jspecify.annotations.Nullable;
import tandem.exchange.http.IfMatch;
import tandem.exchange.idempotency.Idempotent;
import tandem.sales.Act;
import tandem.sales.Acts;
import tandem.sales.reps.Seller;
import tandem.sales.reps.Sellers;

/** Deals over HTTP: how they move. */
@Path("/v1/deals/{id}")
@RolesAllowed({SALES_REP, SALES_MANAGER, IMPORTER})
@RunOnVirtualThread
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
    @Path("/advance")
    @Transactional
    @Idempotent
    public DealView advance(UUID id, @NotNull @Valid AdvanceDeal command) {
        Deal deal = asSeen(id);
        deal.advance(command.to(), owner(deal), act(deal, command.occurredAt()));
        return moved(deal);
    }

    @POST
    @Path("/close-won")
    @Transactional
    @Idempotent
    public DealView win(UUID id, @NotNull @Valid WinDeal command) {
        Deal deal = asSeen(id);
        closing.win(deal, owner(deal), act(deal, command.occurredAt()), command);
        return moved(deal);
    }

    @POST
    @Path("/close-lost")
    @Transactional
    @Idempotent
    public DealView lose(UUID id, @NotNull @Valid LoseDeal command) {
        Deal deal = asSeen(id);
        closing.lose(deal, owner(deal), act(deal, command.occurredAt()), command.reason());
        return moved(deal);
    }

    @POST
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
