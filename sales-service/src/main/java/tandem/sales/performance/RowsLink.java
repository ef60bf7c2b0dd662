package tandem.sales.performance;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** The address of the rows that the numbers of one group count. */
final class RowsLink {

    private final Map<String, String> question = new LinkedHashMap<>();

    RowsLink(Period period, Instant asOf, GroupBy by, String key) {
        Period rows = by == GroupBy.MONTH ? period.within(YearMonth.parse(key)) : period;
        question.put("as_of", asOf.toString());
        if (rows.from() != null) {
            question.put("closed_at[gte]", rows.from().toString());
        }
        if (rows.to() != null) {
            question.put("closed_at[lt]", rows.to().toString());
        }
        switch (by) {
            case PERSON -> question.put("person", key);
            case TEAM -> question.put("team", key);
            case MONTH, NONE -> {}
        }
    }

    /** The closes of the group. */
    String all() {
        return "/v1/performance/closes?"
                + question.entrySet().stream()
                        .map(entry -> encoded(entry.getKey()) + "=" + encoded(entry.getValue()))
                        .collect(Collectors.joining("&"));
    }

    /** Those of them with this outcome. */
    String only(String outcome) {
        return all() + "&outcome=" + outcome;
    }

    /** Those of them in this currency. */
    String in(String currency) {
        return all() + "&currency=" + currency;
    }

    /** Those of them with this outcome in this currency. */
    String only(String outcome, String currency) {
        return only(outcome) + "&currency=" + currency;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
