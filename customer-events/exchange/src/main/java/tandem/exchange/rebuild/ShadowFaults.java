package tandem.exchange.rebuild;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/** What shadows did not take in: their rebuilds end. */
@Singleton
class ShadowFaults {

    private static final String NOTE =
            "insert into view_rebuild_fault values (:rebuild, :now, :detail) on conflict do nothing";
    private static final String READ = "select detail from view_rebuild_fault where rebuild_id = :rebuild";

    private final EntityManager entities;
    private final Clock clock;

    ShadowFaults(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /** Notes it, without waiting for a step of the rebuild that is at work; the first one counts. */
    void note(UUID rebuild, String detail) {
        entities.createNativeQuery(NOTE)
                .setParameter("rebuild", rebuild)
                .setParameter("now", clock.instant())
                .setParameter("detail", detail)
                .executeUpdate();
    }

    Optional<String> of(UUID rebuild) {
        return entities.createNativeQuery(READ, String.class)
                .setParameter("rebuild", rebuild)
                .getResultStream()
                .map(Object::toString)
                .findFirst();
    }
}
