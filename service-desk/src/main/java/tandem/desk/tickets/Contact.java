package tandem.desk.tickets;

import java.time.Instant;

/**
 * One contact about a ticket, as far as the ticket's clocks go.
 *
 * @param answer whether it was a public answer of an agent
 * @param workingSeconds talk, hold and after-work on the phone; working time elsewhere
 */
public record Contact(Instant at, boolean answer, long workingSeconds) {}
