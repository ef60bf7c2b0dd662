package tandem.sales.performance;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tandem.events.Money;

/** What came of selling in a period, group by group. */
record PerformanceView(
        @Nullable Instant from,
        @Nullable Instant to,
        String timeZone,
        GroupBy groupBy,
        Instant asOf,
        List<Group> groups) {

    /**
     * The numbers of one group.
     *
     * @param key the person's or team's id, the month, or {@code all}
     * @param name what the person or team was called at the last close
     */
    record Group(
            String key,
            @Nullable String name,
            Figure dealsWon,
            Figure dealsLost,
            Figure winRate,
            List<Figure> winRateByValue,
            List<Sum> revenue,
            List<Sum> averageDealSize) {}

    static PerformanceView of(Period period, GroupBy by, Instant asOf, List<Tally> tallies) {
        Map<String, List<Tally>> byKey =
                tallies.stream().collect(Collectors.groupingBy(Tally::key, LinkedHashMap::new, Collectors.toList()));
        if (by == GroupBy.NONE) {
            byKey.putIfAbsent("all", List.of());
        }
        List<Group> groups = byKey.entrySet().stream()
                .map(group ->
                        group(group.getKey(), group.getValue(), asOf, new RowsLink(period, asOf, by, group.getKey())))
                .toList();
        return new PerformanceView(period.from(), period.to(), period.zone().getId(), by, asOf, groups);
    }

    private static Group group(String key, List<Tally> tallies, Instant asOf, RowsLink rows) {
        long won = tallies.stream().mapToLong(Tally::won).sum();
        long lost = tallies.stream().mapToLong(Tally::lost).sum();
        long withdrawn = tallies.stream().mapToLong(Tally::withdrawn).sum();
        return new Group(
                key,
                tallies.stream()
                        .map(Tally::name)
                        .filter(name -> !name.isEmpty())
                        .findFirst()
                        .orElse(null),
                Figure.count(won, "deals won, by time of close", asOf, withdrawn, rows.only("won")),
                Figure.count(lost, "deals lost, by time of close", asOf, withdrawn, rows.only("lost")),
                Figure.share(
                        BigDecimal.valueOf(won),
                        BigDecimal.valueOf(won + lost),
                        null,
                        "won / (won + lost), by time of close",
                        asOf,
                        withdrawn,
                        rows.all()),
                tallies.stream().map(tally -> winRateByValue(tally, asOf, rows)).toList(),
                tallies.stream().map(tally -> revenue(tally, asOf, rows)).toList(),
                tallies.stream()
                        .map(tally -> averageDealSize(tally, asOf, rows))
                        .toList());
    }

    private static Figure winRateByValue(Tally tally, Instant asOf, RowsLink rows) {
        return Figure.share(
                tally.wonAmount(),
                tally.wonAmount().add(tally.lostAmount()),
                tally.currency(),
                "won amount / (won + lost amount), by time of close",
                asOf,
                tally.withdrawn(),
                rows.in(tally.currency()));
    }

    private static Sum revenue(Tally tally, Instant asOf, RowsLink rows) {
        return Sum.total(
                new Money(tally.wonAmount(), tally.currency()),
                "sum of the amounts of won deals, by time of close",
                asOf,
                tally.withdrawn(),
                rows.only("won", tally.currency()));
    }

    private static Sum averageDealSize(Tally tally, Instant asOf, RowsLink rows) {
        return Sum.mean(
                new Money(tally.wonAmount(), tally.currency()),
                tally.won(),
                "amount of won deals / their count, by time of close",
                asOf,
                tally.withdrawn(),
                rows.only("won", tally.currency()));
    }
}
