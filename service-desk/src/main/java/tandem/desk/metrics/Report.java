package tandem.desk.metrics;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tandem.desk.DeskReason;
import tandem.exchange.problems.Fault;
import tandem.exchange.problems.FaultReason;
import tandem.exchange.problems.Place;
import tandem.exchange.problems.Refusal;
import tandem.exchange.problems.RequestReason;
import tandem.exchange.text.ValueForm;

/**
 * What is asked for.
 *
 * @param from the first instant of the report
 * @param to the first instant after it
 * @param zone whose days and months are meant
 * @param asOf what was recorded later is not known to the report
 */
record Report(Instant from, Instant to, ZoneId zone, Grouping by, Instant asOf) {

    private static final int MOST_PERIODS = 600;

    Report {
        if (!from.isBefore(to)) {
            throw new Refusal(DeskReason.PERIOD_EMPTY)
                    .with("from", from.toString())
                    .with("to", to.toString());
        }
    }

    /**
     * Reads the parameters of a request; a day stands for its first instant in the time zone. Without a beginning all
     * that was ever recorded is meant; by month, the twelve months up to the end.
     *
     * @throws Refusal naming every parameter that cannot be read
     */
    static Report read(
            @Nullable String from,
            @Nullable String to,
            @Nullable String timeZone,
            @Nullable Grouping by,
            @Nullable Instant asOf,
            Clock clock) {
        List<Fault> faults = new ArrayList<>();
        ZoneId zone = timeZone == null ? ZoneId.of("UTC") : zone(timeZone, faults);
        Instant now = clock.instant();
        Grouping grouping = by == null ? Grouping.NONE : by;
        Instant ends = to == null ? now : time("to", to, zone, faults);
        Instant begins = from == null ? beginning(grouping, ends, zone) : time("from", from, zone, faults);
        if (!faults.isEmpty()) {
            throw new Refusal(RequestReason.INVALID_PARAMETERS).with(faults);
        }
        return new Report(begins, ends, zone, grouping, asOf == null ? now : asOf);
    }

    private static Instant beginning(Grouping by, Instant ends, ZoneId zone) {
        YearMonth last = YearMonth.from(ends.minusNanos(1).atZone(zone));
        return by == Grouping.MONTH
                ? last.minusMonths(11).atDay(1).atStartOfDay(zone).toInstant()
                : Instant.EPOCH;
    }

    private static ZoneId zone(String text, List<Fault> faults) {
        try {
            return ZoneId.of(text);
        } catch (DateTimeException e) {
            faults.add(Fault.of(Place.PARAMETER, "time_zone", FaultReason.NOT_READABLE));
            return ZoneId.of("UTC");
        }
    }

    private static Instant time(String name, String text, ZoneId zone, List<Fault> faults) {
        return day(text, zone).or(() -> instant(text)).orElseGet(() -> {
            faults.add(Fault.of(Place.PARAMETER, name, FaultReason.NOT_AN_INSTANT));
            return Instant.EPOCH;
        });
    }

    private static Optional<Instant> day(String text, ZoneId zone) {
        return ValueForm.of(LocalDate.class)
                .read(text)
                .map(day -> ((LocalDate) day).atStartOfDay(zone).toInstant());
    }

    private static Optional<Instant> instant(String text) {
        return ValueForm.of(Instant.class).read(text).map(Instant.class::cast);
    }

    /** The whole, or its months; the first and the last may be cut. */
    List<Period> periods() {
        if (by != Grouping.MONTH) {
            return List.of(new Period("all", from, to));
        }
        YearMonth month = YearMonth.from(from.atZone(zone));
        if (month.until(YearMonth.from(to.atZone(zone)), ChronoUnit.MONTHS) >= MOST_PERIODS) {
            throw new Refusal(DeskReason.TOO_MANY_PERIODS).with("max", MOST_PERIODS);
        }
        List<Period> months = new ArrayList<>();
        for (Instant at = from; at.isBefore(to); month = month.plusMonths(1)) {
            Instant next = month.plusMonths(1).atDay(1).atStartOfDay(zone).toInstant();
            months.add(new Period(month.toString(), at, next.isBefore(to) ? next : to));
            at = next;
        }
        return months;
    }
}
