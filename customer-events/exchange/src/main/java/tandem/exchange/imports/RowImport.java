package tandem.exchange.imports;

import java.util.List;

/** What the rows of one kind of file mean; every bean of this type is a kind that can be uploaded. */
public interface RowImport {

    /** The name of the kind in requests: lower-case letters and dashes. */
    String kind();

    /** The columns that a file of this kind may have. */
    List<Column> columns();

    /** What an upload may say beside kind, source and time zone. */
    default List<Parameter> parameters() {
        return List.of();
    }

    /**
     * Called once before the rows of a batch, within its transaction: the place to read with one statement what the rows
     * are going to ask for.
     */
    default void prepare(List<Row> rows, ImportRun run) {}

    /**
     * Takes one row in, within the transaction of its batch. Rows come in the order of the file. After a refusal or a
     * fault the transaction is rolled back and the rows of the batch come again, so nothing outside the database may be
     * changed here.
     *
     * @throws RowRefused when the row cannot be taken in; it is recorded and the import goes on
     */
    RowOutcome take(Row row, ImportRun run);
}
