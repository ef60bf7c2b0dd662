package tandem.exchange.journal;

/**
 * Where an event waits in the outbox.
 *
 * @param id rises with the sequence of each customer
 */
public record OutboxKey(short bucket, long id) {}
