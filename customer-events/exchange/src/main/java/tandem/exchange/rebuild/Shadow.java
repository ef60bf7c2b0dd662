package tandem.exchange.rebuild;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import tandem.events.CustomerEvent;
import tandem.events.Envelope;
import tandem.exchange.time.Patience;

/** The tables in the schema {@code shadow}, within the current transaction. */
@Singleton
class Shadow {

    private static final String LOCK = "hashtextextended('tandem.exchange.rebuild', 0)";

    private static final String FITS = "select shadow_shape(to_regclass(?)) = shadow_shape(to_regclass(?))";

    private final DataSource database;
    private final EntityManager entities;

    Shadow(DataSource database, EntityManager entities) {
        this.database = database;
        this.entities = entities;
    }

    /** Nobody makes or swaps a shadow until the transaction ends. */
    void share() {
        call("select pg_advisory_xact_lock_shared(" + LOCK + ")");
    }

    /**
     * Every batch that took no notice of the next change has ended, and others wait until the transaction ends.
     *
     * @param millis how long to wait for that, and for every other lock of this transaction
     */
    void own(long millis) {
        call("select set_config('lock_timeout', ?, true)", millis + "ms");
        call("select pg_advisory_xact_lock(" + LOCK + ")");
    }

    void create(RebuildableView view) {
        view.tables().forEach(table -> call("select shadow_create(?::regclass)", table));
    }

    /** Applies the events to the shadow, by the view's own statements. */
    void show(RebuildableView view, List<Envelope<CustomerEvent>> events) {
        entities.flush();
        String path = call("select current_setting('search_path')");
        call("select set_config('search_path', ?, true)", "shadow, " + path);
        view.show(events);
        entities.flush();
        call("select set_config('search_path', ?, true)", path);
    }

    /** Whether the live tables still are what the shadows were made after: columns, constraints and indexes. */
    boolean fits(RebuildableView view) {
        return view.tables().stream()
                .allMatch(table -> call(FITS, "\"" + table + "\"", "shadow.\"" + table + "\"")
                        .equals("t"));
    }

    Comparison compare(RebuildableView view) {
        Comparison all = Comparison.NOTHING;
        for (String table : view.tables()) {
            all = compare(table, all);
        }
        return all;
    }

    private Comparison compare(String table, Comparison before) {
        Comparison all = before;
        try (Connection connection = database.getConnection();
                Patience _ = Patience.of(connection, Patience.WHOLE_TABLES);
                PreparedStatement select = connection.prepareStatement("select * from shadow_compare(?::regclass)")) {
            select.setString(1, table);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    all = all.with(row.getString("how"), row.getLong("row_count"), ids(row));
                }
            }
            return all;
        } catch (SQLException e) {
            throw new IllegalStateException("the shadow was not compared", e);
        }
    }

    private static List<String> ids(ResultSet row) throws SQLException {
        return row.getArray("first_ids") == null
                ? List.of()
                : new ArrayList<>(
                        Arrays.asList((String[]) row.getArray("first_ids").getArray()));
    }

    /** What the planner knows of the live tables it shall know of these. */
    void analyze(RebuildableView view) {
        view.tables().forEach(table -> call("analyze shadow.\"" + table + "\""));
    }

    /** Nobody reads, writes or changes the live tables until the transaction ends. */
    void lock(RebuildableView view) {
        view.tables().forEach(table -> call("lock table \"" + table + "\" in access exclusive mode"));
    }

    void swap(RebuildableView view) {
        view.tables().forEach(table -> call("select shadow_swap(?::regclass)", table));
    }

    void drop(RebuildableView view) {
        view.tables().forEach(table -> call("drop table if exists shadow.\"" + table + "\""));
    }

    private String call(String sql, String... parameters) {
        try (Connection connection = database.getConnection();
                Patience _ = Patience.of(connection, Patience.WHOLE_TABLES);
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int place = 1; place <= parameters.length; place++) {
                statement.setString(place, parameters[place - 1]);
            }
            return statement.execute() ? first(statement.getResultSet()) : "";
        } catch (SQLException e) {
            throw new IllegalStateException("the shadow was not changed: " + e.getMessage(), e);
        }
    }

    private static String first(ResultSet row) throws SQLException {
        @Nullable String value = row.next() ? row.getString(1) : null;
        return value == null ? "" : value;
    }
}
