package tandem.faults.evidence;

/** Names one change of one deal or ticket, the same from the API and from an event. */
public record Change(String subject, String type, int number) {}
