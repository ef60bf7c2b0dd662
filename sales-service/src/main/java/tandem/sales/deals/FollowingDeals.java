package tandem.sales.deals;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tandem.exchange.imports.RowOutcome;
import tandem.sales.Act;
import tandem.sales.leads.Leads;

/**
 * Keeps deals that an outside system leads as its exports tell of them. What changed there since the last export is taken
 * as moves here: a deal that was closed and is told otherwise is reopened, and closed again where that is told. What was
 * done here stays: a close that is told too early comes right after it, and one that was withdrawn here stays withdrawn.
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

    /** Reads at once what is known of these. */
    public Followed followed(List<UUID> ids) {
        Set<UUID> known = deals.withLines(ids).stream().map(Deal::id).collect(Collectors.toSet());
        return new Followed(known, leads.known(ids));
    }

    /** Opens the deal or catches up with it. */
    public RowOutcome follow(ForeignDeal told, Followed followed, String by) {
        if (!followed.asDeal(told.id())) {
            open(told, followed.asLead(told.id()), by);
            followed.deal(told.id());
            return RowOutcome.created();
        }
        Deal deal = deals.findById(told.id());
        RowOutcome outcome =
                told.isReopened(deal.history()) ? RowOutcome.unchanged().note("reopened_here") : keepUp(deal, told, by);
        outcome = deal.ownerId().equals(told.owner().rep()) ? outcome : outcome.note("owner_kept_as_at_close");
        return deal.origin().customerId().equals(told.customer()) ? outcome : outcome.note("account_kept");
    }

    private RowOutcome keepUp(Deal deal, ForeignDeal told, String by) {
        boolean changed = deal.stage().isClosed() ? correct(deal, told, by) : catchUp(deal, told, by);
        if (!changed) {
            return RowOutcome.unchanged();
        }
        boolean later = !Objects.equals(told.closedAfter(deal.history()), told.closedAt());
        return later ? RowOutcome.changed().note("earlier_than_the_last_step") : RowOutcome.changed();
    }

    /** Written when it has come where it is told to be, so that one statement does. */
    private void open(ForeignDeal told, boolean fromLead, String by) {
        Instant lead = fromLead ? leads.become(told.id()) : null;
        Origin origin = new Origin(told.customer(), null, lead, told.source(), told.externalId());
        Deal deal = Deal.open(told.id(), origin, told.lines(), told.owner(), at(told.engagedAt(), by));
        bringUp(deal, told, by);
        deals.persist(deal);
    }

    private boolean correct(Deal deal, ForeignDeal told, String by) {
        boolean sameClose = deal.stage() == told.stage()
                && told.closedAt() != null
                && Objects.equals(told.closedAfter(deal.history()), deal.times().closedAt())
                && told.sells(deal.lines());
        if (sameClose) {
            return false;
        }
        closing.reopen(deal, told.owner(), at(null, by), REASON_UNTOLD);
        catchUp(deal, told, by);
        return true;
    }

    private boolean catchUp(Deal deal, ForeignDeal told, String by) {
        boolean sells = told.sells(deal.lines());
        if (!sells) {
            deal.changeLines(told.lines());
        }
        boolean owns = deal.ownerId().equals(told.owner().rep());
        if (!owns) {
            deal.reassign(told.owner());
        }
        return bringUp(deal, told, by) || !sells || !owns;
    }

    /** Moves an open deal on to the stage that is told; one that has come further here stays there. */
    private boolean bringUp(Deal deal, ForeignDeal told, String by) {
        boolean qualifies = deal.stage() == DealStage.PROSPECTING && told.stage() != DealStage.PROSPECTING;
        if (qualifies) {
            deal.advance(DealStage.QUALIFIED, told.owner(), at(told.engagedAt(), by));
        }
        Act close = at(told.closedAfter(deal.history()), by);
        if (told.stage() == DealStage.WON) {
            closing.win(deal, told.owner(), close, new WinDeal(null, null, null, null));
        } else if (told.stage() == DealStage.LOST) {
            closing.lose(deal, told.owner(), close, REASON_UNTOLD);
        }
        return qualifies || told.stage().isClosed();
    }

    private Act at(@Nullable Instant told, String by) {
        return told == null ? Act.undated(by, clock.instant()) : Act.past(by, told, clock.instant());
    }
}
