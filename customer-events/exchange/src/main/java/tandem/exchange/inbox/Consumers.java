package tandem.exchange.inbox;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import tandem.events.CustomerEvent;
import tandem.events.Envelope;

/** All consumers of this service; gives each what it asks for. */
@Singleton
class Consumers {

    private final List<EventConsumer<?>> all;

    Consumers(@Any Instance<EventConsumer<?>> all) {
        this.all = all.stream()
                .sorted(Comparator.comparingInt(EventConsumer::order))
                .toList();
    }

    void take(List<Envelope<?>> events) {
        all.forEach(consumer -> give(consumer, events));
    }

    private static <E extends CustomerEvent> void give(EventConsumer<E> consumer, List<Envelope<?>> events) {
        List<Envelope<E>> asked = new ArrayList<>();
        for (Envelope<?> event : events) {
            if (consumer.event().isInstance(event.data())) {
                asked.add(as(event));
            }
        }
        if (!asked.isEmpty()) {
            consumer.take(asked);
        }
    }

    @SuppressWarnings("unchecked") // its data is an E, as was just seen, and an envelope is only read
    private static <E extends CustomerEvent> Envelope<E> as(Envelope<?> event) {
        return (Envelope<E>) event;
    }
}
