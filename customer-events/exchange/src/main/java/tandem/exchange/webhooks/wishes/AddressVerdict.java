package tandem.exchange.webhooks.wishes;

import jakarta.enterprise.context.RequestScoped;
import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;
import tandem.exchange.partners.Partner;
import tandem.exchange.problems.Fault;
import tandem.exchange.problems.Place;
import tandem.exchange.problems.Refusal;
import tandem.exchange.problems.RequestReason;
import tandem.exchange.webhooks.WebhookReason;
import tandem.exchange.webhooks.targets.Targets;
import tandem.exchange.webhooks.targets.UrlRefused;

/**
 * What is to be said of the address that this request wishes for. It is found out before the transaction begins, since a name
 * server may take seconds, in which neither a connection nor a lock may be held; it is said only where the request is not
 * refused for another reason and was not answered before.
 */
@RequestScoped
public class AddressVerdict {

    private static final Duration COME_BACK = Duration.ofSeconds(5);

    private final Targets targets;
    private final Partner partner;
    private @Nullable String url;
    private @Nullable Refusal refusal;

    AddressVerdict(Targets targets, Partner partner) {
        this.targets = targets;
        this.partner = partner;
    }

    /** Finds it out, which takes three seconds at most once it is this partner's turn. */
    void find(String wished) {
        url = wished;
        refusal = refusal(wished);
    }

    /**
     * Says it.
     *
     * @throws Refusal {@code url_not_allowed} that names the rule, or {@code unavailable} when it could not be found out now
     */
    public void demandAllowed(String wished) {
        if (!wished.equals(url)) {
            throw new IllegalStateException("this address was not looked at");
        }
        if (refusal != null) {
            throw refusal;
        }
    }

    private @Nullable Refusal refusal(String wished) {
        try {
            targets.checkNew(partner.managingWebhooks(), wished);
            return null;
        } catch (RejectedExecutionException busy) {
            return new Refusal(RequestReason.UNAVAILABLE).with("retry_after_seconds", COME_BACK.toSeconds());
        } catch (UrlRefused refused) {
            String rule = refused.rule().code();
            return new Refusal(WebhookReason.URL_NOT_ALLOWED)
                    .with("rule", rule)
                    .with(Fault.of(Place.BODY, "/url", WebhookReason.URL_NOT_ALLOWED, "rule", rule));
        }
    }
}
