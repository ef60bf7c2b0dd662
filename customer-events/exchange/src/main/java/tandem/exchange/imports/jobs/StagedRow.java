package tandem.exchange.imports.jobs;

import tandem.exchange.imports.Row;

/**
 * A row that waits to be taken in.
 *
 * @param line of the file, for whoever has to mend it
 */
record StagedRow(Row row, long line) {

    int number() {
        return row.number();
    }
}
