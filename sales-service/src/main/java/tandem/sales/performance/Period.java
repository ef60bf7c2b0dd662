package tandem.sales.performance;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import tandem.exchange.problems.Refusal;
import tandem.exchange.text.ValueForm;
import tandem.sales.SalesReason;

/**
 * From an instant on up to before another, with the zone whose days and months are meant.
 *
 * @param from absent: from the beginning
 * @param to absent: without end
 */
record Period(@Nullable Instant from, @Nullable Instant to, ZoneId zone) {

    Period {
        if (from != null && to != null && !from.isBefore(to)) {
            throw new Refusal(SalesReason.PERIOD_EMPTY)
                    .with("from", from.toString())
                    .with("to", to.toString());
        }
    }

    /**
     * The period that a request names by dates, whose days begin in that zone, or by times with an offset.
     *
     * @param zone a name of the IANA time zone database
     */
    static Period of(@Nullable String from, @Nullable String to, String zone) {
        if (!ZoneId.getAvailableZoneIds().contains(zone) || zone.startsWith("SystemV/")) {
            throw new Refusal(SalesReason.TIME_ZONE_UNKNOWN).with("time_zone", zone);
        }
        ZoneId days = ZoneId.of(zone);
        return new Period(read("from", from, days), read("to", to, days), days);
    }

    /** That part of this period which lies in a month, as the zone counts months. */
    Period within(YearMonth month) {
        Instant begin = month.atDay(1).atStartOfDay(zone).toInstant();
        Instant end = month.plusMonths(1).atDay(1).atStartOfDay(zone).toInstant();
        return new Period(
                from == null || from.isBefore(begin) ? begin : from, to == null || to.isAfter(end) ? end : to, zone);
    }

    private static @Nullable Instant read(String parameter, @Nullable String text, ZoneId zone) {
        if (text == null) {
            return null;
        }
        return ValueForm.of(LocalDate.class)
                .read(text)
                .map(day -> ((LocalDate) day).atStartOfDay(zone).toInstant())
                .or(() -> ValueForm.of(Instant.class).read(text).map(Instant.class::cast))
                .orElseThrow(() -> new Refusal(SalesReason.TIME_UNREADABLE).with("parameter", parameter));
    }
}
