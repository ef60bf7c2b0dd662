package tandem.exchange.webhooks.endpoints;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import tandem.exchange.problems.Refusal;
import tandem.exchange.time.Ids;
import tandem.exchange.webhooks.news.EndpointNews;
import tandem.exchange.webhooks.queue.Deliveries;
import tandem.exchange.webhooks.queue.Delivery;
import tandem.exchange.webhooks.queue.WebhookMessage;

/** Disables an endpoint that its partner did not disable, and tells the partner's other endpoints so. */
@ApplicationScoped
public class EndpointDisabling {

    private static final Logger LOG = Logger.getLogger(EndpointDisabling.class);

    private final WebhookEndpoints endpoints;
    private final Deliveries deliveries;
    private final DataSource database;

    EndpointDisabling(WebhookEndpoints endpoints, Deliveries deliveries, DataSource database) {
        this.endpoints = endpoints;
        this.deliveries = deliveries;
        this.database = database;
    }

    /**
     * Without effect on one that is disabled already, or forgotten, or has another address by now.
     *
     * @param url where the attempts went that it is disabled for
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void disable(UUID id, String url, DisabledBecause because, Instant now) {
        WebhookEndpoint endpoint = endpoints.findById(id, LockModeType.PESSIMISTIC_WRITE);
        if (endpoint == null
                || endpoint.state() == EndpointState.DISABLED
                || !endpoint.wanted().url().equals(url)) {
            return;
        }
        end(endpoint, because, now);
        LOG.warnf("a webhook endpoint was disabled endpoint=%s because=%s", id, because);
    }

    /**
     * By an operator, within the caller's transaction.
     *
     * @throws Refusal {@code not_found}; {@code endpoint_state} when it is disabled already
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void disable(UUID id, Instant now) {
        end(endpoints.locked(id), DisabledBecause.OPERATOR, now);
    }

    private void end(WebhookEndpoint endpoint, DisabledBecause because, Instant now) {
        endpoint.disable(because, now);
        endpoints.flush();
        tell(endpoint, because, now);
    }

    private void tell(WebhookEndpoint ended, DisabledBecause because, Instant now) {
        WebhookMessage news =
                EndpointNews.disabled(Ids.next(), ended.id(), because.name().toLowerCase(Locale.ROOT), now);
        List<Delivery> wanted = endpoints.othersOf(ended).stream()
                .filter(other -> other.wanted().eventTypes().match(EndpointNews.ENDPOINT_DISABLED))
                .map(other -> new Delivery(other.id(), news))
                .toList();
        try (Connection connection = database.getConnection()) {
            deliveries.add(connection, wanted);
        } catch (SQLException e) {
            throw new IllegalStateException("other endpoints were not told", e);
        }
    }
}
