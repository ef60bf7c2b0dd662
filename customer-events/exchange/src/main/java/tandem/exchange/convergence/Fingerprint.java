package tandem.exchange.convergence;

import java.util.UUID;

/**
 * One subject of a range.
 *
 * @param fingerprint the MD5 of customer id, subject and line, with spaces between them, in hexadecimal digits
 */
public record Fingerprint(UUID customerId, UUID subject, String fingerprint) {}
