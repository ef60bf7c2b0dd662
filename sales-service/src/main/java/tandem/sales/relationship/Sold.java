package tandem.sales.relationship;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tandem.events.Money;

/**
 * What was sold to a customer.
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
            with closed as (select * from deal where customer_id = ? and stage in ('won', 'lost')),
                won as (select * from closed where stage = 'won'),
                revenue as (select currency, sum(amount) as amount from won group by currency)
            select (select count(*) from won) as deals_won,
                (select count(*) from closed where stage = 'lost') as deals_lost,
                array(select currency from revenue order by currency) as currencies,
                array(select amount from revenue order by currency) as amounts,
                array(select distinct line.product collate "C" from deal_line line join won on won.id = line.deal_id
                    order by 1) as products,
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
                        .mapToObj(index -> new Money(amounts[index], currencies[index]))
                        .toList(),
                List.of((String[]) row.getArray("products").getArray()),
                instant(row, "first_won_at"),
                instant(row, "last_closed_at"));
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
