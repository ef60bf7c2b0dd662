package tandem.exchange.webhooks.endpoints;

import jakarta.enterprise.context.RequestScoped;
import java.util.UUID;
import tandem.exchange.partners.Partner;
import tandem.exchange.problems.Refusal;

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
        return endpoints.of(partner.managingWebhooks(), id).id();
    }

    /**
     * The endpoint of this id, which stays enabled until the transaction ends.
     *
     * @throws Refusal also {@code endpoint_state} when it is disabled
     */
    public UUID demandEnabled(UUID id) {
        WebhookEndpoint endpoint = endpoints.locked(partner.managingWebhooks(), id);
        if (endpoint.state() != EndpointState.ENABLED) {
            throw new Refusal(WebhookReason.ENDPOINT_STATE).with("state", "disabled");
        }
        return endpoint.id();
    }
}
