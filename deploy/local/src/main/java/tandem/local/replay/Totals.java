package tandem.local.replay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import tandem.local.api.Api;
import tandem.local.api.Query;

/** What the services themselves tell of everything that was taken in. */
final class Totals {

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
        JsonNode performance = sales.get(Query.to("/v1/performance")
                .with("from", closed.from())
                .with("to", closed.to())
                .with("time_zone", "UTC")
                .with("group_by", "none")
                .toString());
        ObjectNode totals = JsonNodeFactory.instance.objectNode();
        totals.set("performance", performance);
        totals.put("leads", count(sales, Query.to("/v1/leads").with("source", source)));
        totals.put("customers", count(sales, Query.to("/v1/customers").with("external_source", source)));
        totals.put("tickets", count(desk, tickets(opened)));
        totals.put("ticket_log_events", count(desk, Query.to("/v1/ticket-log").with("source", source)));
        totals.put("tickets_ever_resolved", count(desk, tickets(opened).with("resolution_number[gte]", 1)));
        return totals;
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
