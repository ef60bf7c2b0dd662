package tandem.exchange.partners;

import jakarta.enterprise.context.RequestScoped;
import tandem.exchange.access.Caller;
import tandem.exchange.access.Role;
import tandem.exchange.problems.Refusal;

/** The caller as a partner: who it is, and what its scopes allow. */
@RequestScoped
public class Partner {

    /** The scope to register endpoints and look at their deliveries. */
    public static final String MANAGE_WEBHOOKS = "webhooks:manage";

    private final Caller caller;

    Partner(Caller caller) {
        this.caller = caller;
    }

    /**
     * Who manages webhooks, by the subject of the token.
     *
     * @throws Refusal {@code scope_missing} unless the token carries {@code webhooks:manage}
     */
    public String managingWebhooks() {
        if (!caller.scopes().contains(MANAGE_WEBHOOKS)) {
            throw new Refusal(PartnerReason.SCOPE_MISSING).with("scope", MANAGE_WEBHOOKS);
        }
        return caller.subject();
    }

    /**
     * What the caller may read: a partner what its scopes grant, an operator everything, everybody else who is let in that
     * something happened to what.
     *
     * @throws Refusal {@code scope_missing} for a partner whose {@code events:} scopes match no type
     */
    public Grant grant() {
        if (!caller.has(Role.PARTNER)) {
            return caller.has(Role.OPERATOR) ? Grant.EVERYTHING : Grant.NEWS;
        }
        Grant grant = Grant.of(caller.scopes());
        if (grant.ceTypes().isEmpty()) {
            throw new Refusal(PartnerReason.SCOPE_MISSING).with("scope", "events:*");
        }
        return grant;
    }

    /**
     * Passes when the caller may read events of this type.
     *
     * @throws Refusal {@code scope_missing}
     */
    public void demandReadable(String type) {
        if (!grant().types().match(type)) {
            throw new Refusal(PartnerReason.SCOPE_MISSING).with("scope", "events:" + type);
        }
    }
}
