package tandem.faults.partners;

/**
 * A request at the partner's receiver.
 *
 * @param path of the endpoint's receiver
 * @param id {@code webhook-id}
 * @param signed whether the signature was right, and the timestamp not far from now
 * @param accepted whether it was answered with success
 * @param digest SHA-256 of the body
 * @param type in the body
 * @param customer in the body
 * @param sequence in the body
 */
public record Arrival(
        String path,
        String id,
        boolean signed,
        boolean accepted,
        String digest,
        String type,
        String customer,
        long sequence) {}
