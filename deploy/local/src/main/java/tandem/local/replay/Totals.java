package tandem.local.replay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import tandem.local.api.Api;
import tandem.local.api.Query;

/** What the services themselves tell of everything that was taken in. */
final class Totals {

    /** What the input's prices are in; it does not say so itself. */
    private static final String CURRENCY = "USD";

    private final Api sales;
    private final Api desk;
    private final String source;

    Totals(Api sales, Api desk, String source) {
        this.sales = sales;
        this.desk = desk;
        this.source = source;
    }

    /** Reads them, of deals closed and tickets opened in these periods. */
    ObjectNode read(Period closed, Period opened) {
        JsonNode group = performance(closed);
        ObjectNode totals = JsonNodeFactory.instance.objectNode();
        totals.put("deals_won", group.path("deals_won").path("value").asLong());
        totals.put("deals_lost", group.path("deals_lost").path("value").asLong());
        totals.put("leads", count(sales, Query.to("/v1/leads").with("source", source)));
        totals.put("won_amount", revenue(group.path("revenue")));
        totals.put("win_rate_percent", decimal(group.path("win_rate").path("value")));
        totals.put("customers", count(sales, Query.to("/v1/customers").with("external_source", source)));
        totals.put("tickets", count(desk, tickets(opened)));
        totals.put("ticket_log_events", count(desk, Query.to("/v1/ticket-log").with("source", source)));
        totals.put("tickets_ever_resolved", count(desk, tickets(opened).with("resolution_number[gte]", 1)));
        return totals;
    }

    private JsonNode performance(Period closed) {
        return sales.get(Query.to("/v1/performance")
                        .with("from", closed.from())
                        .with("to", closed.to())
                        .with("time_zone", "UTC")
                        .with("group_by", "none")
                        .toString())
                .path("groups")
                .path(0);
    }

    /** The revenue in the currency of the input. */
    private static @Nullable String revenue(JsonNode sums) {
        for (JsonNode sum : sums) {
            if (sum.path("unit").asText().equals(CURRENCY)) {
                return sum.path("value").path("amount").asText();
            }
        }
        return null;
    }

    private static @Nullable BigDecimal decimal(JsonNode value) {
        return value.isNull() || value.isMissingNode() ? null : new BigDecimal(value.asText());
    }

    private static Query tickets(Period opened) {
        return Query.to("/v1/tickets").with("opened_at[gte]", opened.from()).with("opened_at[lt]", opened.to());
    }

    private static long count(Api service, Query list) {
        return service.get(list.with("count", "exact").with("limit", 1).toString())
                .path("total")
                .asLong();
    }
}
