package tandem.sales.pipeline;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tandem.events.Money;
import tandem.exchange.imports.Column;
import tandem.exchange.imports.Row;
import tandem.sales.Uploaded;
import tandem.sales.deals.DealStage;

/**
 * One row of a pipeline, read.
 *
 * @param engagedAt midnight at the start of the day, in the zone of the upload
 * @param closedAt of a won or lost one, in the same way
 * @param value what it was closed for; absent where that is not told, or told as the 0 of a lost one
 */
record Opportunity(
        String id,
        DealStage stage,
        @Nullable Instant engagedAt,
        @Nullable Instant closedAt,
        @Nullable Money value) {

    static final List<Column> COLUMNS = List.of(
            Column.required("opportunity_id"),
            Column.required("sales_agent"),
            Column.required("product"),
            Column.required("account"),
            Column.required("deal_stage"),
            Column.required("engage_date"),
            Column.required("close_date"),
            Column.required("close_value"));

    private static final Map<String, DealStage> STAGES = Map.of(
            "Prospecting", DealStage.PROSPECTING,
            "Engaging", DealStage.QUALIFIED,
            "Won", DealStage.WON,
            "Lost", DealStage.LOST);

    private static final String[] DATES = {"M/d/yyyy", "yyyy-MM-dd"};

    static Opportunity of(Row row, ZoneId zone, String currency) {
        String id = Uploaded.name(row, "opportunity_id");
        DealStage stage = row.oneOf("deal_stage", STAGES);
        LocalDate engaged = row.optionalDate("engage_date", DATES);
        LocalDate closed = closed(stage) ? row.date("close_date", DATES) : null;
        if (engaged != null && closed != null && closed.isBefore(engaged)) {
            throw row.refused(
                    "close_date", "closed_before_engaged", "closed before it was engaged", "a date from " + engaged);
        }
        return new Opportunity(id, stage, start(engaged, zone), start(closed, zone), value(row, stage, currency));
    }

    boolean isClosed() {
        return closed(stage);
    }

    private static boolean closed(DealStage stage) {
        return stage == DealStage.WON || stage == DealStage.LOST;
    }

    private static @Nullable Instant start(@Nullable LocalDate day, ZoneId zone) {
        return day == null ? null : day.atStartOfDay(zone).toInstant();
    }

    private static @Nullable Money value(Row row, DealStage stage, String currency) {
        BigDecimal told = stage == DealStage.WON ? row.decimal("close_value") : row.optionalDecimal("close_value");
        if (told == null || (told.signum() == 0 && stage != DealStage.WON)) {
            return null;
        }
        if (told.signum() == 0) {
            throw row.refused("close_value", "nothing_sold", "won for nothing", "an amount above 0");
        }
        return Uploaded.amount(row, "close_value", told, currency);
    }
}
