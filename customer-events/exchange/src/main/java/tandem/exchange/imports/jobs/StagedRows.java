package tandem.exchange.imports.jobs;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import tandem.exchange.imports.Row;
import tandem.exchange.imports.files.FileRow;

/** The rows that wait to be taken in. */
@ApplicationScoped
class StagedRows {

    private final DataSource database;

    StagedRows(DataSource database) {
        this.database = database;
    }

    /** Adds rows within the current transaction. */
    void add(UUID job, List<FileRow> rows) {
        if (rows.isEmpty()) {
            return;
        }
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement("""
                        INSERT INTO import_row (job_id, row_number, line, cells)
                        SELECT ?, * FROM unnest(?, ?, ?)
                        """)) {
            insert.setObject(1, job);
            insert.setArray(2, SqlArrays.of(connection, "int4", rows, FileRow::number));
            insert.setArray(3, SqlArrays.of(connection, "int8", rows, FileRow::line));
            insert.setArray(4, SqlArrays.of(connection, "text", rows, row -> JsonText.of(row.values())));
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new DatabaseFault(e);
        }
    }

    /**
     * The last row up to which a batch holds no more than so many bytes of text, or only its first row. A row that is
     * wide by itself is a batch by itself.
     */
    int lastWithin(UUID job, int first, int last, int bytes) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("""
                        SELECT min(row_number) - 1
                        FROM (SELECT row_number, row_number() OVER ordered AS place,
                                     sum(octet_length(cells)) OVER ordered AS bytes
                              FROM import_row
                              WHERE job_id = ? AND row_number BETWEEN ? AND ?
                              WINDOW ordered AS (ORDER BY row_number)) AS rows
                        WHERE place > 1 AND bytes > ?
                        """)) {
            select.setObject(1, job);
            select.setInt(2, first);
            select.setInt(3, last);
            select.setInt(4, bytes);
            try (ResultSet result = select.executeQuery()) {
                result.next();
                int within = result.getInt(1);
                return result.wasNull() ? last : within;
            }
        } catch (SQLException e) {
            throw new DatabaseFault(e);
        }
    }

    /** Takes rows away within the current transaction, from the first to the last number, in their order. */
    List<StagedRow> take(UUID job, int first, int last) {
        try (Connection connection = database.getConnection();
                PreparedStatement delete = connection.prepareStatement("""
                        DELETE FROM import_row
                        WHERE job_id = ? AND row_number BETWEEN ? AND ?
                        RETURNING row_number, line, cells
                        """)) {
            delete.setObject(1, job);
            delete.setInt(2, first);
            delete.setInt(3, last);
            List<StagedRow> rows = new ArrayList<>();
            try (ResultSet result = delete.executeQuery()) {
                while (result.next()) {
                    Row row = new Row(result.getInt(1), JsonText.map(result.getString(3), String.class));
                    rows.add(new StagedRow(row, result.getLong(2)));
                }
            }
            rows.sort(Comparator.comparingInt(StagedRow::number));
            return rows;
        } catch (SQLException e) {
            throw new DatabaseFault(e);
        }
    }

    /** Removes all rows of a job within the current transaction. */
    void remove(UUID job) {
        try (Connection connection = database.getConnection();
                PreparedStatement delete = connection.prepareStatement("DELETE FROM import_row WHERE job_id = ?")) {
            delete.setObject(1, job);
            delete.executeUpdate();
        } catch (SQLException e) {
            throw new DatabaseFault(e);
        }
    }
}
