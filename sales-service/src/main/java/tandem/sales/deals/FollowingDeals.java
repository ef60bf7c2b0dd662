package tandem.sales.deals;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tandem.exchange.imports.RowOutcome;
import tandem.sales.Act;
import tandem.sales.leads.Leads;

/**
 * Keeps deals that an outside system leads as its exports tell of them. What changed there since the last export is taken
 * as moves here: a deal that was closed and is told otherwise is reopened, and closed again where that is told.
 */
@ApplicationScoped
public class FollowingDeals {

    private static final String REASON_UNTOLD = "not told";

    private final Deals deals;
    private final Leads leads;
    private final ClosingDeals closing;
    private final Clock clock;

    FollowingDeals(Deals deals, Leads leads, ClosingDeals closing, Clock clock) {
        this.deals = deals;
        this.leads = leads;
        this.closing = closing;
        this.clock = clock;
    }

    /** Whether this system's deal is followed already. */
    public boolean follows(String source, String externalId) {
        return deals.findById(ForeignDeal.id(source, externalId)) != null;
    }

    /** Opens the deal or catches up with it. */
    public RowOutcome follow(ForeignDeal told, String by) {
        Deal deal = deals.findById(told.id());
        if (deal == null) {
            bringUp(open(told, by), told, by);
            return RowOutcome.created();
        }
        boolean moved = deal.stage().isClosed() ? correct(deal, told, by) : catchUp(deal, told, by);
        RowOutcome outcome = moved ? RowOutcome.changed() : RowOutcome.unchanged();
        return deal.ownerId().equals(told.owner().rep()) ? outcome : outcome.note("owner_kept_as_at_close");
    }

    private Deal open(ForeignDeal told, String by) {
        Instant lead = leads.becomeIfRegistered(told.id(), told.id());
        Origin origin = new Origin(told.customer(), null, lead, told.source(), told.externalId());
        Deal deal = Deal.open(told.id(), origin, told.lines(), told.owner(), at(told.engagedAt(), by));
        deals.persist(deal);
        return deal;
    }

    private boolean correct(Deal deal, ForeignDeal told, String by) {
        boolean sameClose = deal.stage() == told.stage()
                && told.sells(deal.lines())
                && deal.times().closedAt() != null
                && deal.times().closedAt().equals(told.closedAt());
        if (sameClose) {
            return false;
        }
        closing.reopen(deal, told.owner(), at(null, by), REASON_UNTOLD);
        catchUp(deal, told, by);
        return true;
    }

    private boolean catchUp(Deal deal, ForeignDeal told, String by) {
        int moves = deal.history().moves();
        boolean changed = false;
        if (!told.sells(deal.lines())) {
            deal.changeLines(told.lines());
            changed = true;
        }
        if (!deal.ownerId().equals(told.owner().rep())) {
            deal.reassign(told.owner());
            changed = true;
        }
        bringUp(deal, told, by);
        return changed || deal.history().moves() > moves;
    }

    /** Moves an open deal on to the stage that is told; one that has come further here stays there. */
    private void bringUp(Deal deal, ForeignDeal told, String by) {
        if (deal.stage() == DealStage.PROSPECTING && told.stage() != DealStage.PROSPECTING) {
            deal.advance(DealStage.QUALIFIED, told.owner(), at(told.engagedAt(), by));
        }
        Act close = at(told.closedAt(), by);
        if (told.stage() == DealStage.WON) {
            closing.win(deal, told.owner(), close, new WinDeal(null, null, null, null));
        } else if (told.stage() == DealStage.LOST) {
            closing.lose(deal, told.owner(), close, REASON_UNTOLD);
        }
    }

    private Act at(@Nullable Instant told, String by) {
        return told == null ? Act.undated(by, clock.instant()) : Act.past(by, told, clock.instant());
    }

    /** The id under which a lead of this system is registered: the one that its deal will have. */
    public static UUID leadId(String source, String externalId) {
        return ForeignDeal.id(source, externalId);
    }
}
