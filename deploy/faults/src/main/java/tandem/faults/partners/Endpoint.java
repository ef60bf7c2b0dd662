package tandem.faults.partners;

import tandem.events.Side;

/**
 * One of the partner's endpoints.
 *
 * @param side whose events it is told
 * @param wish what it is registered with
 * @param id at the service
 */
public record Endpoint(Side side, Wish wish, String id) {

    /** Whether it is to be told of events of this type. */
    public boolean wants(String type) {
        String wanted = wish.types(side);
        return wanted.endsWith("*") ? type.startsWith(wanted.substring(0, wanted.length() - 1)) : type.equals(wanted);
    }

    /** Where its receiver is, and what it is called in evidence. */
    public String path() {
        return wish.path(side);
    }

    /** Its deliveries in the service's API. */
    String deliveries() {
        return Wish.ENDPOINTS + "/" + id + "/deliveries";
    }
}
