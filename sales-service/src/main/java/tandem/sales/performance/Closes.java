package tandem.sales.performance;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tandem.exchange.problems.Refusal;
import tandem.sales.SalesReason;
import tandem.sales.reps.PastSight;

/** All closes, to be counted. */
@ApplicationScoped
class Closes {

    private static final String TALLIES = """
            with known as (
                select *, withdrawn_at is null or withdrawn_at > ? as stands from deal_close where recorded_at <= ?)
            select %s as key,
                (array_agg(%s order by closed_at desc))[1] as name,
                currency,
                count(*) filter (where stands and outcome = 'won') as won,
                count(*) filter (where stands and outcome = 'lost') as lost,
                coalesce(sum(amount) filter (where stands and outcome = 'won'), 0) as won_amount,
                coalesce(sum(amount) filter (where stands and outcome = 'lost'), 0) as lost_amount,
                count(*) filter (where not stands) as withdrawn
            from known
            where closed_at >= ? and closed_at < ? and (? or owner_id = any(?) or team_id = any(?))
            group by 1, 3
            order by 2, 1, 3
            """;

    /** What PostgreSQL says of a zone that Java knows and it does not. */
    private static final String UNKNOWN_ZONE = "22023";

    private final AgroalDataSource database;

    Closes(AgroalDataSource database) {
        this.database = database;
    }

    /** The closes of that period as they were known then, by group and currency. */
    List<Tally> tallies(Period period, GroupBy by, Instant asOf, PastSight sight) {
        String query = TALLIES.formatted(by.key(), by.groupName());
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(query)) {
            int next = 1;
            statement.setObject(next++, at(asOf, OffsetDateTime.MAX));
            statement.setObject(next++, at(asOf, OffsetDateTime.MAX));
            if (by == GroupBy.MONTH) {
                statement.setString(next++, period.zone().getId());
            }
            statement.setObject(next++, at(period.from(), OffsetDateTime.MIN));
            statement.setObject(next++, at(period.to(), OffsetDateTime.MAX));
            statement.setBoolean(next++, sight.everything());
            statement.setArray(
                    next++, connection.createArrayOf("uuid", sight.owners().toArray()));
            statement.setArray(
                    next, connection.createArrayOf("uuid", sight.teams().toArray()));
            return tallies(statement);
        } catch (SQLException e) {
            if (UNKNOWN_ZONE.equals(e.getSQLState())) {
                throw new Refusal(SalesReason.TIME_ZONE_UNKNOWN)
                        .with("time_zone", period.zone().getId());
            }
            throw new IllegalStateException("the closes were not counted", e);
        }
    }

    private static List<Tally> tallies(PreparedStatement statement) throws SQLException {
        List<Tally> tallies = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                tallies.add(Tally.of(rows));
            }
        }
        return tallies;
    }

    /** PostgreSQL reads the ends of time as infinity. */
    private static OffsetDateTime at(@Nullable Instant time, OffsetDateTime otherwise) {
        return time == null ? otherwise : time.atOffset(ZoneOffset.UTC);
    }
}
