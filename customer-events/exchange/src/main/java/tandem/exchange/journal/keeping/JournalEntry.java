package tandem.exchange.journal.keeping;

/**
 * A published event with its place in the journal.
 *
 * @param position rises within its bucket in the order of publication, with gaps
 */
public record JournalEntry(long position, StoredEvent event) {}
