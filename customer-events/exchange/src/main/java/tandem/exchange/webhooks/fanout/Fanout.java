package tandem.exchange.webhooks.fanout;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import tandem.exchange.webhooks.queue.Audience;
import tandem.exchange.webhooks.queue.Deliveries;
import tandem.exchange.webhooks.queue.Delivery;
import tandem.exchange.webhooks.queue.WebhookMessage;

/** Makes deliveries of events. */
@ApplicationScoped
class Fanout {

    /** Deliveries after which a transaction ends, so that it stays far from its time limit, however many endpoints there are. */
    private static final int AT_ONCE = 10_000;

    private final DataSource database;
    private final Deliveries deliveries;

    Fanout(DataSource database, Deliveries deliveries) {
        this.database = database;
        this.deliveries = deliveries;
    }

    /**
     * Takes the next of these events, as many as one transaction makes deliveries of.
     *
     * @return how many deliveries were not there before
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    int addSome(Iterator<OwnEvent> events) throws SQLException {
        try (Connection connection = database.getConnection()) {
            Audience audience = Audience.now(connection);
            List<Delivery> wanted = new ArrayList<>();
            while (events.hasNext() && wanted.size() < AT_ONCE) {
                wanted.addAll(deliveries(events.next(), audience));
            }
            return deliveries.add(connection, wanted);
        }
    }

    private static List<Delivery> deliveries(OwnEvent event, Audience audience) {
        List<UUID> endpoints =
                audience.of(event.attributes().type(), event.attributes().customerId(), event.published());
        if (endpoints.isEmpty()) {
            return List.of();
        }
        WebhookMessage message = event.message();
        return endpoints.stream()
                .map(endpoint -> new Delivery(endpoint, message))
                .toList();
    }
}
