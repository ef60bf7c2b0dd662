package tandem.exchange.rebuild;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.util.List;
import tandem.events.CustomerEvent;
import tandem.events.Envelope;
import tandem.exchange.inbox.EventConsumer;

/**
 * Lets what the inbox takes in reach the shadows too, in the same transaction. It comes before the other consumers: its
 * lock is held from before the live tables are written to until the commit, so that a swap meets no batch half way.
 */
@Singleton
class ShadowConsumer implements EventConsumer<CustomerEvent> {

    private static final String SHADOWED =
            "select view from view_rebuild where finished_at is null and state <> 'WAITING' order by view";

    private final Views views;
    private final Shadow shadow;
    private final EntityManager entities;

    ShadowConsumer(Views views, Shadow shadow, EntityManager entities) {
        this.views = views;
        this.shadow = shadow;
        this.entities = entities;
    }

    @Override
    public Class<CustomerEvent> event() {
        return CustomerEvent.class;
    }

    @Override
    public int order() {
        return FIRST;
    }

    @Override
    public void take(List<Envelope<CustomerEvent>> events) {
        if (views.all().isEmpty()) {
            return;
        }
        shadow.share();
        for (Object name : entities.createNativeQuery(SHADOWED, String.class).getResultList()) {
            views.find(name.toString()).ifPresent(view -> shadow.show(view, events));
        }
    }
}
