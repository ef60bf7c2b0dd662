package tandem.exchange.webhooks.endpoints;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import tandem.exchange.problems.Refusal;
import tandem.exchange.problems.RequestReason;

/** All endpoints of all partners. */
@ApplicationScoped
class WebhookEndpoints implements PanacheRepositoryBase<WebhookEndpoint, UUID> {

    /** The partner's endpoint of this id; another partner's does not exist. */
    WebhookEndpoint of(String partner, UUID id) {
        return find("id = ?1 and partner = ?2", id, partner)
                .firstResultOptional()
                .orElseThrow(() -> new Refusal(RequestReason.NOT_FOUND));
    }

    /** The same, locked until the transaction ends. */
    WebhookEndpoint locked(String partner, UUID id) {
        return find("id = ?1 and partner = ?2", id, partner)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .orElseThrow(() -> new Refusal(RequestReason.NOT_FOUND));
    }

    /** The endpoint of this id, whoever's it is, locked until the transaction ends; one that was deleted does not exist. */
    WebhookEndpoint locked(UUID id) {
        return find("id = ?1 and partner is not null", id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .orElseThrow(() -> new Refusal(RequestReason.NOT_FOUND));
    }

    /** The same partner's enabled endpoints but this one. */
    List<WebhookEndpoint> othersOf(WebhookEndpoint endpoint) {
        return list("partner = ?1 and id <> ?2 and state = ENABLED order by id", endpoint.partner(), endpoint.id());
    }

    /** Lets a secret that was replaced sign on until then. */
    void retire(UUID endpoint, byte[] secret, Instant until) {
        getEntityManager()
                .createNativeQuery(
                        "insert into webhook_retired_secret (endpoint_id, until, secret) values (?1, ?2, ?3)")
                .setParameter(1, endpoint)
                .setParameter(2, until)
                .setParameter(3, secret)
                .executeUpdate();
    }

    void forgetRetiredSecrets(UUID endpoint) {
        getEntityManager()
                .createNativeQuery("delete from webhook_retired_secret where endpoint_id = ?1")
                .setParameter(1, endpoint)
                .executeUpdate();
    }

    /** Forgets how the endpoint has fared: an address or an order that was changed is a new beginning, and so is to be
     * enabled again. */
    void beginAnew(UUID endpoint) {
        getEntityManager().createNativeQuery("""
                        update webhook_lane set lease = lease + 1, leased_until = null, failures = 0, failing_since = null,
                            pauses = 0, paused_until = null, rests_until = null,
                            next_due_at = least(next_due_at, (select min(next_attempt_at) from webhook_delivery
                                where endpoint_id = ?1 and state = 'WAITING'))
                        where endpoint_id = ?1
                        """).setParameter(1, endpoint).executeUpdate();
    }

    /** Makes other registrations of this partner wait until the transaction ends, and counts what he has. */
    long countAlone(String partner) {
        getEntityManager()
                .createNativeQuery(
                        "select pg_advisory_xact_lock(hashtextextended('webhook_endpoint ' || ?1, 0))", Object.class)
                .setParameter(1, partner)
                .getResultList();
        return count("partner", partner);
    }
}
