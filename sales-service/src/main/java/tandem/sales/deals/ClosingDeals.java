package tandem.sales.deals;

import jakarta.enterprise.context.ApplicationScoped;
import tandem.events.CustomerSnapshot;
import tandem.events.DealClosed;
import tandem.events.DealCycle;
import tandem.events.DealReopened;
import tandem.exchange.outbox.Outbox;
import tandem.sales.Act;
import tandem.sales.customers.Customers;
import tandem.sales.reps.Seller;

/** Closes and reopens deals, and tells the desk so in the same transaction. */
@ApplicationScoped
class ClosingDeals {

    private final Customers customers;
    private final Outbox outbox;

    ClosingDeals(Customers customers, Outbox outbox) {
        this.customers = customers;
        this.outbox = outbox;
    }

    void win(Deal deal, Seller owner, Act act, WinDeal command) {
        PackHandoff handoff = command.handoff();
        deal.win(
                owner, act, command.reason(), new Agreement(command.tier(), handoff == null ? null : handoff.packed()));
        outbox.append(closed(deal), deal.history().moves(), act.at());
    }

    void lose(Deal deal, Seller owner, Act act, String reason) {
        deal.lose(owner, act, reason);
        outbox.append(closed(deal), deal.history().moves(), act.at());
    }

    void reopen(Deal deal, Seller owner, Act act, String reason) {
        deal.reopen(owner, act, reason);
        outbox.append(
                new DealReopened(deal.id(), customer(deal), deal.history().closes(), act.at(), reason),
                deal.history().moves(),
                act.at());
    }

    private DealClosed closed(Deal deal) {
        DealStep close = deal.history().last();
        return new DealClosed(
                deal.id(),
                customer(deal),
                close.toStage().word(),
                close.reason(),
                deal.history().closes(),
                deal.lines().amount(),
                deal.lines().told(),
                close.ownerThen(),
                close.team(),
                null,
                cycle(deal, close),
                deal.agreement().tier(),
                null,
                deal.agreement().handoff());
    }

    private static DealCycle cycle(Deal deal, DealStep close) {
        DealTimes times = deal.times();
        return new DealCycle(deal.origin().leadCreatedAt(), times.qualifiedAt(), times.openedAt(), close.at());
    }

    private CustomerSnapshot customer(Deal deal) {
        return customers.snapshot(deal.origin().customerId());
    }
}
