package tandem.exchange.outbox;

import io.quarkus.arc.Arc;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.transaction.TransactionSynchronizationRegistry;

/** Knows what the current transaction comes from: what it was said to come from, or else the request that it belongs to. */
@Singleton
class Causes {

    private final TransactionSynchronizationRegistry transaction;
    private final CurrentVertxRequest requests;

    Causes(TransactionSynchronizationRegistry transaction, CurrentVertxRequest requests) {
        this.transaction = transaction;
        this.requests = requests;
    }

    void name(Cause cause) {
        transaction.putResource(Cause.class, cause);
    }

    Cause current() {
        if (transaction.getResource(Cause.class) instanceof Cause named) {
            return named;
        }
        RoutingContext request = Arc.container().requestContext().isActive() ? requests.getCurrent() : null;
        return request == null ? Cause.UNKNOWN : Cause.of(request);
    }
}
