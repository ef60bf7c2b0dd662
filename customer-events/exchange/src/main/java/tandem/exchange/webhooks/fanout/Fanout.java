package tandem.exchange.webhooks.fanout;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import tandem.exchange.webhooks.queue.Audience;
import tandem.exchange.webhooks.queue.Deliveries;
import tandem.exchange.webhooks.queue.Delivery;
import tandem.exchange.webhooks.queue.WebhookMessage;

/** Makes deliveries of a batch of events, in one transaction. */
@ApplicationScoped
class Fanout {

    private static final int AT_ONCE = 5_000;

    private final DataSource database;
    private final Deliveries deliveries;

    Fanout(DataSource database, Deliveries deliveries) {
        this.database = database;
        this.deliveries = deliveries;
    }

    /** Returns how many deliveries were not there before. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    int add(List<OwnEvent> events) throws SQLException {
        try (Connection connection = database.getConnection()) {
            Audience audience = Audience.now(connection);
            List<Delivery> wanted = new ArrayList<>();
            Set<UUID> endpoints = new HashSet<>();
            int added = 0;
            for (OwnEvent event : events) {
                List<Delivery> more = deliveries(event, audience);
                more.forEach(delivery -> endpoints.add(delivery.endpoint()));
                wanted.addAll(more);
                if (wanted.size() >= AT_ONCE) {
                    added += deliveries.insert(connection, wanted);
                    wanted.clear();
                }
            }
            added += deliveries.insert(connection, wanted);
            deliveries.makeDue(connection, endpoints);
            return added;
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
