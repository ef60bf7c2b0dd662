package tandem.exchange.inbox;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import tandem.events.CustomerEvent;
import tandem.events.Envelope;

/** Applies an event about a customer of a certain name only when the customer was registered before. */
@Singleton
class PickyView implements EventConsumer<CustomerEvent> {

    /** Customers of this name must be registered. */
    static final String MUST_BE_REGISTERED = "must be registered";

    private final Set<UUID> registered = ConcurrentHashMap.newKeySet();

    void register(UUID customer) {
        registered.add(customer);
    }

    @Override
    public Class<CustomerEvent> event() {
        return CustomerEvent.class;
    }

    @Override
    public void take(List<Envelope<CustomerEvent>> events) {
        for (Envelope<CustomerEvent> event : events) {
            if (event.data().customer().name().equals(MUST_BE_REGISTERED) && !registered.contains(event.customerId())) {
                throw new IllegalStateException("nobody knows customer " + event.customerId());
            }
        }
    }
}
