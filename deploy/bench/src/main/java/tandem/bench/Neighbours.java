package tandem.bench;

import java.io.IOException;
import java.util.List;
import tandem.local.api.Api;

/**
 * Two endpoints of another partner that never come to an answer: one silent, one dripping. Each time they come they are
 * registered anew, so that nothing is known of them yet and they have to be found out.
 */
final class Neighbours implements AutoCloseable {

    private final Api partner;
    private final BadReceiver silent = BadReceiver.silent();
    private final BadReceiver dripping = BadReceiver.dripping();
    private List<Endpoint> endpoints = List.of();
    private long silentBefore;
    private long drippingBefore;
    private boolean askedEachTime = true;

    Neighbours(Api partner) throws IOException {
        this.partner = partner;
    }

    void come() {
        silentBefore = silent.asked();
        drippingBefore = dripping.asked();
        endpoints = List.of(Endpoint.register(partner, silent.url()), Endpoint.register(partner, dripping.url()));
    }

    /** Also ends what is under way to them. */
    void leave() throws IOException {
        askedEachTime &= silent.asked() > silentBefore && dripping.asked() > drippingBefore;
        endpoints.forEach(Endpoint::delete);
        endpoints = List.of();
        silent.hangUp();
        dripping.hangUp();
    }

    /** Whether deliveries to each were tried each time before they left. */
    boolean wereAskedEachTime() {
        return askedEachTime;
    }

    /** Connections made to either, ever. */
    long asked() {
        return silent.asked() + dripping.asked();
    }

    @Override
    public void close() throws IOException {
        silent.close();
        dripping.close();
    }
}
