package tandem.desk.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tandem.desk.DeskReason;
import tandem.exchange.problems.Fault;
import tandem.exchange.problems.Refusal;

class ReportTest {

    private static final Clock NOON = Clock.fixed(Instant.parse("2026-06-15T12:00:00Z"), ZoneOffset.UTC);

    @Test
    void months_begin_at_midnight_of_the_time_zone_also_where_the_clocks_change() {
        List<Period> months = read("2026-03-01", "2026-05-01", "Europe/Amsterdam", Grouping.MONTH)
                .periods();

        assertThat(months)
                .containsExactly(
                        new Period("2026-03", at("2026-02-28T23:00:00Z"), at("2026-03-31T22:00:00Z")),
                        new Period("2026-04", at("2026-03-31T22:00:00Z"), at("2026-04-30T22:00:00Z")));
        assertThat(Duration.between(months.get(0).from(), months.get(0).to()))
                .isEqualTo(Duration.ofDays(31).minusHours(1));
    }

    @Test
    void a_day_that_begins_at_one_o_clock_begins_there() {
        Report report = read("2026-04-24", "2026-04-25", "Africa/Cairo", Grouping.NONE);

        assertThat(report.from()).isEqualTo(at("2026-04-23T22:00:00Z"));
        assertThat(report.to()).isEqualTo(at("2026-04-24T21:00:00Z"));
    }

    @Test
    void the_first_and_the_last_month_may_be_cut() {
        assertThat(read("2026-03-15", "2026-04-02T06:00:00+02:00", null, Grouping.MONTH)
                        .periods())
                .containsExactly(
                        new Period("2026-03", at("2026-03-15T00:00:00Z"), at("2026-04-01T00:00:00Z")),
                        new Period("2026-04", at("2026-04-01T00:00:00Z"), at("2026-04-02T04:00:00Z")));
    }

    @Test
    void everything_until_now_is_meant_where_nothing_is_said() {
        Report report = Report.read(null, null, null, null, null, NOON);

        assertThat(report.to()).isEqualTo(NOON.instant());
        assertThat(report.asOf()).isEqualTo(NOON.instant());
        assertThat(report.periods()).containsExactly(new Period("all", Instant.EPOCH, NOON.instant()));
    }

    @Test
    void a_report_by_month_is_of_the_last_twelve_where_nothing_is_said() {
        Report report = Report.read(null, null, null, Grouping.MONTH, null, NOON);

        assertThat(report.periods()).hasSize(12);
        assertThat(report.from()).isEqualTo(at("2025-07-01T00:00:00Z"));
    }

    @Test
    void a_year_that_no_database_knows_cannot_be_read() {
        Refusal refusal = catchThrowableOfType(
                Refusal.class, () -> read("-999999999-01-01", "+999999999-01-01T00:00:00Z", null, Grouping.MONTH));

        assertThat(refusal.faults()).extracting(Fault::name).containsExactlyInAnyOrder("from", "to");
    }

    @Test
    void all_parameters_that_cannot_be_read_are_named() {
        Refusal refusal = catchThrowableOfType(
                Refusal.class, () -> read("yesterday", "31/3/2026", "Mars/Olympus", Grouping.NONE));

        assertThat(refusal.faults()).extracting(Fault::name).containsExactlyInAnyOrder("time_zone", "from", "to");
    }

    @Test
    void a_report_ends_after_it_begins() {
        Refusal refusal =
                catchThrowableOfType(Refusal.class, () -> read("2026-03-01", "2026-03-01", null, Grouping.NONE));

        assertThat(refusal.reason()).isEqualTo(DeskReason.PERIOD_EMPTY);
    }

    @Test
    void a_report_has_no_more_months_than_can_be_shown() {
        Report report = read("1926-01-01", "2026-01-01", null, Grouping.MONTH);

        assertThat(catchThrowableOfType(Refusal.class, report::periods).reason())
                .isEqualTo(DeskReason.TOO_MANY_PERIODS);
        assertThat(read("1976-01-01", "2026-01-01", null, Grouping.NONE).periods())
                .hasSize(1);
    }

    private static Report read(String from, String to, @Nullable String zone, Grouping by) {
        return Report.read(from, to, zone, by, null, NOON);
    }

    private static Instant at(String text) {
        return Instant.parse(text);
    }
}
