package tandem.exchange.rebuild;

import jakarta.inject.Singleton;
import java.util.List;
import tandem.events.CustomerEvent;
import tandem.events.Envelope;
import tandem.exchange.inbox.EventConsumer;

/**
 * Keeps swaps away from a batch of the inbox. Its lock is held from before the live tables are written to until the commit,
 * so that a swap meets no batch half way.
 */
@Singleton
class SwapLock implements EventConsumer<CustomerEvent> {

    private final Views views;
    private final Shadow shadow;

    SwapLock(Views views, Shadow shadow) {
        this.views = views;
        this.shadow = shadow;
    }

    @Override
    public Class<CustomerEvent> event() {
        return CustomerEvent.class;
    }

    @Override
    public int order() {
        return FIRST;
    }

    @Override
    public void take(List<Envelope<CustomerEvent>> events) {
        if (!views.all().isEmpty()) {
            shadow.share();
        }
    }
}
