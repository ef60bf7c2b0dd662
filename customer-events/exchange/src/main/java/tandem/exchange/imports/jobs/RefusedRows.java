package tandem.exchange.imports.jobs;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** The refused rows of all jobs. */
@ApplicationScoped
class RefusedRows {

    private final DataSource database;

    RefusedRows(DataSource database) {
        this.database = database;
    }

    /** Adds rows within the current transaction. */
    void add(UUID job, List<RefusedRow> rows) {
        if (rows.isEmpty()) {
            return;
        }
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement("""
                        INSERT INTO import_error
                            (job_id, row_number, line, column_name, value, code, reason, accepted_forms)
                        SELECT ?, * FROM unnest(?, ?, ?, ?, ?, ?, ?)
                        """)) {
            insert.setObject(1, job);
            insert.setArray(2, SqlArrays.of(connection, "int4", rows, RefusedRow::rowNumber));
            insert.setArray(3, SqlArrays.of(connection, "int8", rows, RefusedRow::line));
            insert.setArray(4, SqlArrays.of(connection, "text", rows, RefusedRow::column));
            insert.setArray(5, SqlArrays.of(connection, "text", rows, RefusedRow::value));
            insert.setArray(6, SqlArrays.of(connection, "text", rows, RefusedRow::code));
            insert.setArray(7, SqlArrays.of(connection, "text", rows, RefusedRow::reason));
            insert.setArray(8, SqlArrays.of(connection, "text", rows, RefusedRow::acceptedForms));
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new DatabaseFault(e);
        }
    }

    /** The next rows of a job after a row number, in their order. */
    List<RefusedRow> after(UUID job, int rowNumber, int limit) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("""
                        SELECT row_number, column_name, value, reason, accepted_forms, code, line
                        FROM import_error
                        WHERE job_id = ? AND row_number > ?
                        ORDER BY row_number
                        LIMIT ?
                        """)) {
            select.setObject(1, job);
            select.setInt(2, rowNumber);
            select.setInt(3, limit);
            List<RefusedRow> rows = new ArrayList<>();
            try (ResultSet result = select.executeQuery()) {
                while (result.next()) {
                    rows.add(new RefusedRow(
                            result.getInt(1),
                            result.getString(2),
                            result.getString(3),
                            result.getString(4),
                            result.getString(5),
                            result.getString(6),
                            result.getLong(7)));
                }
            }
            return rows;
        } catch (SQLException e) {
            throw new DatabaseFault(e);
        }
    }

    /** Removes all rows of a job within the current transaction. */
    void remove(UUID job) {
        try (Connection connection = database.getConnection();
                PreparedStatement delete = connection.prepareStatement("DELETE FROM import_error WHERE job_id = ?")) {
            delete.setObject(1, job);
            delete.executeUpdate();
        } catch (SQLException e) {
            throw new DatabaseFault(e);
        }
    }
}
