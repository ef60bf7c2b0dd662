package tandem.desk.metrics;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Every number of the desk, defined once. */
public enum Figure {
    RECEIVED(
            Measure.COUNT,
            FigureRows.RECEIVED,
            "tickets opened in the period; by agent all under none, since nobody has a ticket yet when it is opened"),
    RESOLVED(Measure.COUNT, FigureRows.RESOLVED, "tickets resolved at least once in the period"),
    RESOLUTIONS(Measure.COUNT, FigureRows.RESOLUTIONS, "resolutions in the period, each of a ticket's counted"),
    REOPENINGS(Measure.COUNT, FigureRows.REOPENINGS, "resolutions withdrawn in the period"),
    RESOLUTION_RATE(
            Measure.PERCENT,
            FigureRows.RESOLUTION_RATE,
            "tickets resolved in the period / tickets received in the period; may pass 100 %"),
    RESOLUTION_RATE_OF_COHORT(
            Measure.PERCENT,
            FigureRows.COHORT,
            "of the tickets received in the period, those whose resolution stands as of now"),
    REOPEN_RATE(
            Measure.PERCENT, FigureRows.REOPEN_RATE, "tickets reopened in the period / tickets resolved in the period"),
    BACKLOG(Measure.COUNT, FigureRows.BACKLOG, "tickets unresolved at the end of the period"),
    FIRST_RESPONSE_TIME_MEDIAN(
            Measure.MEDIAN,
            FigureRows.FIRST_RESPONSE,
            "opened to first public answer of an agent, of tickets first answered in the period, median;"
                    + " left out: received in the period and not answered yet"),
    FIRST_RESPONSE_TIME_P90(
            Measure.P90,
            FigureRows.FIRST_RESPONSE,
            "opened to first public answer of an agent, of tickets first answered in the period, 90th percentile;"
                    + " left out: received in the period and not answered yet"),
    FIRST_RESOLUTION_TIME_MEDIAN(
            Measure.MEDIAN,
            FigureRows.FIRST_RESOLUTION,
            "opened to first resolution, of tickets first resolved in the period, median"),
    FIRST_RESOLUTION_TIME_P90(
            Measure.P90,
            FigureRows.FIRST_RESOLUTION,
            "opened to first resolution, of tickets first resolved in the period, 90th percentile"),
    FULL_RESOLUTION_TIME_MEDIAN(
            Measure.MEDIAN,
            FigureRows.FULL_RESOLUTION,
            "opened to last resolution, of tickets last resolved in the period, median;"
                    + " left out: resolved in the period and reopened since"),
    FULL_RESOLUTION_TIME_P90(
            Measure.P90,
            FigureRows.FULL_RESOLUTION,
            "opened to last resolution, of tickets last resolved in the period, 90th percentile;"
                    + " left out: resolved in the period and reopened since"),
    AVERAGE_HANDLING_TIME(
            Measure.MEAN,
            FigureRows.HANDLING,
            "working seconds of interactions / interactions in the period; left out: automatic ones");

    private final Measure measure;
    private final String rows;
    private final String definition;

    Figure(Measure measure, String rows, String definition) {
        this.measure = measure;
        this.rows = rows;
        this.definition = definition;
    }

    Measure measure() {
        return measure;
    }

    /** The query of its rows, to be put after {@link KnownSteps#by}. */
    String rows(Grouping by) {
        return rows.formatted(by.ofInteraction());
    }

    String definition() {
        return definition;
    }

    /** As it is written in JSON and in paths. */
    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
