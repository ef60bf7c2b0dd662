package tandem.desk.metrics;

/**
 * One cell of a report.
 *
 * @param period its number, from 1
 * @param group for example {@code complaint}; {@code all} without a grouping, {@code none} for what is in no group
 */
record Slot(int period, String group) {}
