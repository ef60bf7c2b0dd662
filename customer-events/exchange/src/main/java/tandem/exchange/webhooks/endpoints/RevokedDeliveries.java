package tandem.exchange.webhooks.endpoints;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;
import org.jboss.logging.Logger;
import tandem.exchange.partners.TypePatterns;

/** Deliveries that wait although their partner may not read them any more. */
@ApplicationScoped
class RevokedDeliveries {

    private static final Logger LOG = Logger.getLogger(RevokedDeliveries.class);

    /** First the lane, as whoever records attempts does. */
    private static final String HOLD = "select 1 from webhook_lane where endpoint_id = ?1 for no key update";

    /** News of webhooks themselves are the partner's own. */
    private static final String GIVE_UP = """
            update webhook_delivery set state = 'FAILED', next_attempt_at = null, settled_at = ?2
            where endpoint_id = ?1 and state = 'WAITING' and type not like all (?3) and type not like ?4
            """;

    private final EntityManager entities;

    RevokedDeliveries(EntityManager entities) {
        this.entities = entities;
    }

    /** Gives up what waits for the endpoint and is not among these types; it stays in the log as failed. */
    @Transactional(Transactional.TxType.MANDATORY)
    void giveUp(UUID endpoint, TypePatterns granted, Instant now) {
        entities.createNativeQuery(HOLD).setParameter(1, endpoint).getResultList();
        int given = entities.createNativeQuery(GIVE_UP)
                .setParameter(1, endpoint)
                .setParameter(2, now)
                .setParameter(3, granted.likes().toArray(String[]::new))
                .setParameter(4, EndpointNews.OWN + "%")
                .executeUpdate();
        if (given > 0) {
            LOG.infof("deliveries that may not be read any more were given up endpoint=%s count=%d", endpoint, given);
        }
    }
}
