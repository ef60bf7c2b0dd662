package tandem.exchange.journal.keeping;

/**
 * Where an event waits in the outbox.
 *
 * @param id rises with the sequence of each customer
 */
public record OutboxKey(short bucket, long id) {}
