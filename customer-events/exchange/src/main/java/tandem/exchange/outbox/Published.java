package tandem.exchange.outbox;

/**
 * How far this side has told about a customer: what a caller asks the other side for as {@code min_sequence}, to be
 * answered only when the other side has taken in everything that this answer shows.
 *
 * @param source who tells it: {@code /sales-service} or {@code /service-desk}
 * @param lastSequence the number of the customer's latest event, published or about to be; 0 when there is none
 */
public record Published(String source, long lastSequence) {}
