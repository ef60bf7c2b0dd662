package tandem.sales.deals;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import tandem.events.Money;
import tandem.exchange.time.Ids;
import tandem.sales.Act;
import tandem.sales.reps.Seller;

/** Deals at every stage, made by nothing but their own moves. */
final class DealFixture {

    static final Seller ADA = new Seller(Ids.next(), "Ada", Ids.next(), "North");
    static final Seller BO = new Seller(Ids.next(), "Bo", Ids.next(), "South");
    static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private DealFixture() {}

    static Act at(Instant time) {
        return Act.now("ada", time);
    }

    static Line line(String quantity, String price, String discount) {
        return new Line(Ids.next(), "Lamp", new BigDecimal(quantity), new BigDecimal(price), new BigDecimal(discount));
    }

    static Lines oneLamp() {
        return Lines.of("EUR", List.of(line("1", "100.00", "0")));
    }

    static Deal openDeal() {
        return openDeal(oneLamp());
    }

    static Deal openDeal(Lines lines) {
        return Deal.open(UUID.randomUUID(), Origin.here(Ids.next(), "Lamps", null), lines, ADA, at(NOON));
    }

    static Deal qualifiedDeal() {
        Deal deal = openDeal();
        deal.advance(DealStage.QUALIFIED, ADA, at(NOON.plusSeconds(60)));
        return deal;
    }

    static Deal wonDeal() {
        Deal deal = qualifiedDeal();
        deal.win(ADA, at(NOON.plusSeconds(120)), "best price", new Agreement("gold", null));
        return deal;
    }

    static Deal lostDeal() {
        Deal deal = openDeal();
        deal.lose(ADA, at(NOON.plusSeconds(120)), "no money");
        return deal;
    }

    /** A deal that came to this stage by the shortest way. */
    static Deal dealIn(DealStage stage) {
        return switch (stage) {
            case PROSPECTING -> openDeal();
            case QUALIFIED -> qualifiedDeal();
            case PRESENTED, PROPOSED, NEGOTIATING -> {
                Deal deal = qualifiedDeal();
                deal.advance(stage, ADA, at(NOON.plusSeconds(120)));
                yield deal;
            }
            case WON -> wonDeal();
            case LOST -> lostDeal();
        };
    }

    static Money euro(String amount) {
        return new Money(new BigDecimal(amount), "EUR");
    }
}
