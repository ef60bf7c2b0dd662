package tandem.desk.metrics;

import jakarta.ws.rs.core.UriBuilder;
import java.util.Locale;

/** The address of the rows behind one number. */
final class RowsLink {

    private RowsLink() {}

    /** The rows of one period need no months any more. */
    static String to(Figure figure, Report report, Period period, String group) {
        Grouping by = report.by() == Grouping.MONTH ? Grouping.NONE : report.by();
        return UriBuilder.fromPath("/v1/metrics/{figure}/rows")
                .queryParam("from", "{from}")
                .queryParam("to", "{to}")
                .queryParam("time_zone", "{zone}")
                .queryParam("group_by", "{by}")
                .queryParam("group", "{group}")
                .queryParam("as_of", "{as_of}")
                .build(
                        figure.word(),
                        period.from(),
                        period.to(),
                        report.zone().getId(),
                        by.name().toLowerCase(Locale.ROOT),
                        group,
                        report.asOf())
                .toString();
    }
}
