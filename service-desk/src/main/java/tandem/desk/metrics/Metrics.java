package tandem.desk.metrics;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tandem.desk.metrics.MetricsView.GroupView;

/** Puts reports together. */
@ApplicationScoped
class Metrics {

    private static final Comparator<Slot> IN_ORDER =
            Comparator.comparingInt(Slot::period).thenComparing(Slot::group);

    private final Figures figures;

    Metrics(Figures figures) {
        this.figures = figures;
    }

    MetricsView of(Report report) {
        Map<String, Map<Slot, Sums>> computed = new HashMap<>();
        for (Figure figure : Figure.values()) {
            computed.computeIfAbsent(figure.rows(report.by()), _ -> figures.sums(figure, report));
        }
        Map<Slot, Backlog> backlog = figures.backlog(report);
        List<GroupView> groups = slots(report, computed, backlog)
                .map(slot -> group(report, slot, computed, backlog.getOrDefault(slot, Backlog.NONE)))
                .toList();
        return MetricsView.of(report, groups);
    }

    /** Every cell that something fell into; without groups within a period, every period. */
    private static Stream<Slot> slots(
            Report report, Map<String, Map<Slot, Sums>> computed, Map<Slot, Backlog> backlog) {
        TreeSet<Slot> slots = new TreeSet<>(IN_ORDER);
        computed.values().forEach(sums -> slots.addAll(sums.keySet()));
        slots.addAll(backlog.keySet());
        if (report.by() == Grouping.NONE || report.by() == Grouping.MONTH) {
            IntStream.rangeClosed(1, report.periods().size()).forEach(n -> slots.add(new Slot(n, "all")));
        }
        return slots.stream();
    }

    private static GroupView group(Report report, Slot slot, Map<String, Map<Slot, Sums>> computed, Backlog backlog) {
        Period period = report.periods().get(slot.period() - 1);
        Map<Figure, NumberView> numbers = new EnumMap<>(Figure.class);
        for (Figure figure : Figure.values()) {
            Sums sums =
                    computed.getOrDefault(figure.rows(report.by()), Map.of()).getOrDefault(slot, Sums.NONE);
            numbers.put(figure, NumberView.of(figure, sums, report, RowsLink.to(figure, report, period, slot.group())));
        }
        String name = report.by() == Grouping.MONTH ? period.name() : slot.group();
        return new GroupView(name, period.from(), period.to(), numbers, backlog);
    }
}
