package tandem.exchange.imports.jobs;

/** Where a job stands: {@code WAITING -> RUNNING -> COMPLETED}; a broken file is {@code FAILED} from the start. */
enum JobState {
    /** All rows are staged, none is taken in. */
    WAITING,
    /** Some rows are taken in. */
    RUNNING,
    /** Every row is taken in or refused. */
    COMPLETED,
    /** The file could not be read; nothing of it was taken in. */
    FAILED
}
