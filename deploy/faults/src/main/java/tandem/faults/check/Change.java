package tandem.faults.check;

/** Names one change of one deal or ticket, the same from the API and from an event. */
record Change(String subject, String type, int number) {}
