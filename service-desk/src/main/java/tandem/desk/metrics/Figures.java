package tandem.desk.metrics;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javax.sql.DataSource;

/** Computes figures, and shows the rows behind them. */
@ApplicationScoped
class Figures {

    private static final String PAGE = """
            select behind.*, t.number
              from (%s) behind
              join ticket t on t.id = behind.ticket_id
             where behind.grp = ?
             order by behind.happened_at, behind.ticket_id, behind.counted desc
             limit ? offset ?
            """;

    private final DataSource database;

    Figures(DataSource database) {
        this.database = database;
    }

    Map<Slot, Sums> sums(Figure figure, Report report) {
        return slots(report, Sums.OVER.formatted(figure.rows(report.by())), Sums::of);
    }

    Map<Slot, Backlog> backlog(Report report) {
        return slots(report, Backlog.FLOWS, Backlog::of);
    }

    private <V> Map<Slot, V> slots(Report report, String query, Reading<V> reading) {
        Map<Slot, V> slots = new HashMap<>();
        read(
                report,
                query,
                List.of(),
                row -> slots.put(new Slot(row.getInt("n"), row.getString("grp")), reading.of(row)));
        return slots;
    }

    /** The rows of a figure in one group, from an offset on, at most {@code limit}. */
    List<FigureRow> rows(Figure figure, Report report, String group, int limit, int offset) {
        List<FigureRow> rows = new ArrayList<>();
        String query = PAGE.formatted(figure.rows(report.by()));
        read(report, query, List.of(group, limit, offset), row -> rows.add(FigureRow.of(row)));
        return rows;
    }

    private <V> void read(Report report, String query, List<Object> parameters, Reading<V> reading) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(KnownSteps.by(report.by()) + query)) {
            List<Period> periods = report.periods();
            statement.setString(1, report.asOf().toString());
            statement.setArray(2, connection.createArrayOf("text", column(periods, Period::from)));
            statement.setArray(3, connection.createArrayOf("text", column(periods, Period::to)));
            for (int i = 0; i < parameters.size(); i++) {
                statement.setObject(4 + i, parameters.get(i));
            }
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    reading.of(rows);
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("a figure was not computed", e);
        }
    }

    private static Object[] column(List<Period> periods, Function<Period, Object> bound) {
        return periods.stream().map(bound).map(Object::toString).toArray();
    }

    /** How a row is read. */
    private interface Reading<V> {
        V of(ResultSet row) throws SQLException;
    }
}
