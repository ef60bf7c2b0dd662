package tandem.sales.deals;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import tandem.events.DealLine;
import tandem.events.Money;
import tandem.exchange.problems.Refusal;
import tandem.sales.SalesReason;

/** Everything that a deal is about, in one currency, and what it comes to. Replaced, never changed. */
@Embeddable
class Lines {

    private String currency;
    private BigDecimal amount;

    @ElementCollection
    @CollectionTable(name = "deal_line", joinColumns = @JoinColumn(name = "deal_id"))
    @OrderColumn(name = "number")
    private List<Line> lines = new ArrayList<>();

    Lines() {}

    static Lines of(String currency, List<Line> lines) {
        Lines sold = new Lines();
        sold.currency = currency;
        sold.lines.addAll(lines);
        BigDecimal sum = lines.stream().map(line -> line.amount(currency)).reduce(BigDecimal.ZERO, BigDecimal::add);
        sold.amount = new Money(Line.requireWritable(sum), currency).amount();
        return sold;
    }

    /** One piece of one product. */
    static Lines ofOne(UUID productId, String product, Money price) {
        Line line = new Line(productId, product, BigDecimal.ONE, price.amount(), BigDecimal.ZERO);
        return of(price.currency(), List.of(line));
    }

    /** The sum of the lines. */
    Money amount() {
        return new Money(amount, currency);
    }

    /** A deal about nothing, or one that comes to nothing, cannot be won. */
    void requireSomethingSold() {
        if (amount.signum() == 0) {
            throw new Refusal(SalesReason.NOTHING_SOLD);
        }
    }

    List<Line> list() {
        return List.copyOf(lines);
    }

    /** What the desk is told of them. */
    List<DealLine> told() {
        return lines.stream().map(line -> line.told(currency)).toList();
    }
}
