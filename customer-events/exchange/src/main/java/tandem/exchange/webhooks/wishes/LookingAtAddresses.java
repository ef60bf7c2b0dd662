package tandem.exchange.webhooks.wishes;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import org.jspecify.annotations.Nullable;
import tandem.exchange.partners.Partner;

/** Stands before the transaction, and lets the {@link AddressVerdict} be found. */
@Interceptor
@AddressFirst
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 100)
class LookingAtAddresses {

    private final Partner partner;
    private final AddressVerdict verdict;

    LookingAtAddresses(Partner partner, AddressVerdict verdict) {
        this.partner = partner;
        this.verdict = verdict;
    }

    @AroundInvoke
    @Nullable
    Object first(InvocationContext call) throws Exception {
        partner.managingWebhooks();
        for (Object argument : call.getParameters()) {
            if (argument instanceof EndpointWishes wishes && wishes.url() != null) {
                verdict.find(wishes.url());
            }
        }
        return call.proceed();
    }
}
