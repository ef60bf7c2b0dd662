package tandem.exchange.webhooks.attempts;

import java.time.Duration;

/**
 * How long a receiver is waited for.
 *
 * @param connect until a connection stands
 * @param whole until the status is there, everything before it counted
 * @param body of which the beginning is kept, from the status on
 */
record Waits(Duration connect, Duration whole, Duration body) {

    /** With any receiver. */
    static final Waits USUAL = new Waits(Duration.ofSeconds(5), Duration.ofSeconds(15), Duration.ofSeconds(1));
}
