package tandem.desk.metrics;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** A report: for each period and group all figures. */
record MetricsView(Instant from, Instant to, String timeZone, Grouping groupBy, Instant asOf, List<GroupView> groups) {

    /**
     * One period and group.
     *
     * @param group for example {@code complaint} or an agent's id; the month when grouped by months; {@code all} without
     *     grouping, {@code none} for what is in no group
     * @param backlogTerms why the backlog is what it is
     */
    record GroupView(String group, Instant from, Instant to, Map<Figure, NumberView> numbers, Backlog backlogTerms) {}

    static MetricsView of(Report report, List<GroupView> groups) {
        return new MetricsView(report.from(), report.to(), report.zone().getId(), report.by(), report.asOf(), groups);
    }
}
