package tandem.exchange.webhooks.endpoints;

import jakarta.enterprise.context.RequestScoped;
import java.util.UUID;
import tandem.exchange.http.IfMatch;
import tandem.exchange.partners.Partner;
import tandem.exchange.problems.Refusal;
import tandem.exchange.webhooks.WebhookReason;
import tandem.exchange.webhooks.news.EndpointNews;

/** The endpoints of the partner who calls. */
@RequestScoped
public class OwnEndpoints {

    private final WebhookEndpoints endpoints;
    private final Partner partner;

    OwnEndpoints(WebhookEndpoints endpoints, Partner partner) {
        this.endpoints = endpoints;
        this.partner = partner;
    }

    /**
     * The endpoint of this id.
     *
     * @throws Refusal {@code not_found} when it is another partner's, {@code scope_missing}
     */
    public UUID demand(UUID id) {
        return of(id).id();
    }

    /**
     * The endpoint of this id, which stays enabled until the transaction ends.
     *
     * @throws Refusal also {@code endpoint_disabled} when it is disabled
     */
    public UUID demandEnabled(UUID id) {
        WebhookEndpoint endpoint = locked(id);
        if (endpoint.state() != EndpointState.ENABLED) {
            throw new Refusal(WebhookReason.ENDPOINT_DISABLED).with("endpoint", endpoint.id());
        }
        return endpoint.id();
    }

    /**
     * Passes when the partner may read events of this type now; news of webhooks themselves are its own.
     *
     * @throws Refusal {@code scope_missing}
     */
    public void demandReadable(String type) {
        if (!type.startsWith(EndpointNews.OWN)) {
            partner.demandReadable(type);
        }
    }

    WebhookEndpoint of(UUID id) {
        return endpoints.of(partner.managingWebhooks(), id);
    }

    /** As the caller knows it, locked until the transaction ends. */
    WebhookEndpoint toChange(UUID id, IfMatch ifMatch) {
        WebhookEndpoint endpoint = locked(id);
        ifMatch.require(endpoint.version());
        return endpoint;
    }

    private WebhookEndpoint locked(UUID id) {
        return endpoints.locked(partner.managingWebhooks(), id);
    }
}
