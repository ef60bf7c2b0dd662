package tandem.exchange.rebuild;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;
import tandem.events.CustomerEvent;
import tandem.events.Envelope;
import tandem.exchange.inbox.EventConsumer;
import tandem.exchange.problems.PassingFault;

/**
 * Lets what the inbox takes in reach the shadows too, once the live views have taken it. A shadow's part is a transaction of
 * its own: a savepoint would not do, since whatever fails in a consumer marks the whole transaction as to be undone. It
 * commits first. Should the batch then be undone, the shadow is ahead until the batch comes again, and a row never gives
 * way to older news. A shadow that fails spoils its rebuild, never the batch.
 */
@Singleton
class ShadowConsumer implements EventConsumer<CustomerEvent> {

    private static final Logger LOG = Logger.getLogger(ShadowConsumer.class);

    private static final String SHADOWED = """
            select id, view from view_rebuild
            where finished_at is null and state <> 'WAITING'
                and not exists (select from view_rebuild_fault where rebuild_id = id)
            order by view
            """;

    private final Views views;
    private final Shadow shadow;
    private final ShadowFaults faults;
    private final EntityManager entities;

    ShadowConsumer(Views views, Shadow shadow, ShadowFaults faults, EntityManager entities) {
        this.views = views;
        this.shadow = shadow;
        this.faults = faults;
        this.entities = entities;
    }

    @Override
    public Class<CustomerEvent> event() {
        return CustomerEvent.class;
    }

    @Override
    public int order() {
        return LAST;
    }

    @Override
    public void take(List<Envelope<CustomerEvent>> events) {
        if (views.all().isEmpty()) {
            return;
        }
        for (Object each : entities.createNativeQuery(SHADOWED).getResultList()) {
            Object[] rebuild = (Object[]) each;
            views.find(rebuild[1].toString()).ifPresent(view -> show((UUID) rebuild[0], view, events));
        }
    }

    private void show(UUID rebuild, RebuildableView view, List<Envelope<CustomerEvent>> events) {
        try {
            QuarkusTransaction.requiringNew().run(() -> shadow.show(view, events));
        } catch (RuntimeException failure) {
            if (PassingFault.isBehind(failure)) {
                throw failure;
            }
            LOG.errorf(failure, "a rebuild is spoilt rebuild=%s", rebuild);
            QuarkusTransaction.requiringNew().run(() -> faults.note(rebuild, failure.toString()));
        }
    }
}
