package tandem.desk.relationship;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tandem.events.Money;

/**
 * What was sold to a customer, as far as the events of sales told.
 *
 * @param revenue of won deals, one amount a currency
 * @param products of won deals, by name
 */
record Sold(
        long dealsWon,
        long dealsLost,
        List<Money> revenue,
        List<String> products,
        @Nullable Instant firstWonAt,
        @Nullable Instant lastClosedAt) {

    static final String QUERY = """
            with closed as (select * from sold_deal where customer_id = ? and outcome in ('won', 'lost')),
                 won as (select * from closed where outcome = 'won'),
                 revenue as (select currency, sum(amount) as amount from won group by currency)
            select (select count(*) from won) as deals_won,
                   (select count(*) from closed where outcome = 'lost') as deals_lost,
                   array(select currency from revenue order by currency) as currencies,
                   array(select amount from revenue order by currency) as amounts,
                   array(select distinct product collate "C"
                           from won, jsonb_array_elements_text(won.products) as product order by 1) as products,
                   (select min(closed_at) from won) as first_won_at,
                   (select max(closed_at) from closed) as last_closed_at
            """;

    static Sold of(ResultSet row) throws SQLException {
        String[] currencies = (String[]) row.getArray("currencies").getArray();
        BigDecimal[] amounts = (BigDecimal[]) row.getArray("amounts").getArray();
        return new Sold(
                row.getLong("deals_won"),
                row.getLong("deals_lost"),
                IntStream.range(0, currencies.length)
                        .mapToObj(i -> new Money(amounts[i], currencies[i]))
                        .toList(),
                List.of((String[]) row.getArray("products").getArray()),
                Relationships.instant(row, "first_won_at"),
                Relationships.instant(row, "last_closed_at"));
    }
}
