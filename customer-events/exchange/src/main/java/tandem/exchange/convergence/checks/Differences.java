package tandem.exchange.convergence.checks;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tandem.exchange.convergence.CustomerFacts;
import tandem.exchange.positions.Gap;
import tandem.exchange.time.Ids;

/** What checks found. */
@ApplicationScoped
class Differences {

    private static final String KEEP = """
            insert into convergence_difference as known
                (id, check_id, customer_id, subject, kind, own_line, peer_line, missing_from, missing_to, found_at)
            values (:id, :check, :customer, cast(nullif(:subject, '') as uuid), :kind, nullif(:own, ''), nullif(:peer, ''),
                :from, :to, :now)
            on conflict on constraint convergence_difference_of_a_subject_once do update
            set kind = excluded.kind, own_line = excluded.own_line, peer_line = excluded.peer_line,
                missing_from = excluded.missing_from, missing_to = excluded.missing_to, healed_at = null
            """;

    private static final String HEAL = """
            update convergence_difference set healed_at = :now, repair_problem = null, repair_detail = null
            where check_id = :check and customer_id = :customer and healed_at is null
            """;

    private static final String NOT_REPAIRED = """
            update convergence_difference set repair_problem = :problem, repair_detail = :detail
            where check_id = :check and customer_id = :customer and healed_at is null
            """;

    private static final String COUNT = """
            select count(*) filter (where kind = 'BEHIND'), count(*) filter (where kind = 'MISSING'),
                count(*) filter (where kind = 'EXTRA'), count(*) filter (where kind = 'DIFFERENT')
            from convergence_difference where check_id = :check and healed_at is null
            """;

    private final EntityManager entities;

    Differences(EntityManager entities) {
        this.entities = entities;
    }

    /** Both sides say the same of this customer. */
    void agreed(UUID check, UUID customer, Instant now) {
        entities.createNativeQuery(HEAL)
                .setParameter("now", now)
                .setParameter("check", check)
                .setParameter("customer", customer)
                .executeUpdate();
    }

    /** Not all about this customer was taken in. */
    void behind(UUID check, CustomerFacts own, Instant now) {
        keep(check, own, null, DifferenceKind.BEHIND, null, null, now);
    }

    /** What differs of this customer now; what differed before and does not any more is healed. */
    void drifted(UUID check, CustomerFacts own, CustomerFacts peer, Instant now) {
        agreed(check, own.customerId(), now);
        Set<UUID> subjects = new HashSet<>(own.lines().keySet());
        subjects.addAll(peer.lines().keySet());
        for (UUID subject : subjects) {
            String here = own.lines().get(subject);
            String there = peer.lines().get(subject);
            if (!Objects.equals(here, there)) {
                keep(check, own, subject, kind(here, there), here, there, now);
            }
        }
    }

    private static DifferenceKind kind(@Nullable String here, @Nullable String there) {
        if (here == null) {
            return DifferenceKind.MISSING;
        }
        return there == null ? DifferenceKind.EXTRA : DifferenceKind.DIFFERENT;
    }

    private void keep(
            UUID check,
            CustomerFacts facts,
            @Nullable UUID subject,
            DifferenceKind kind,
            @Nullable String own,
            @Nullable String peer,
            Instant now) {
        entities.createNativeQuery(KEEP)
                .setParameter("id", Ids.next())
                .setParameter("check", check)
                .setParameter("customer", facts.customerId())
                .setParameter("subject", Objects.toString(subject, ""))
                .setParameter("kind", kind.name())
                .setParameter("own", Objects.toString(own, ""))
                .setParameter("peer", Objects.toString(peer, ""))
                .setParameter("from", facts.gaps().stream().map(Gap::from).toArray(Long[]::new))
                .setParameter("to", facts.gaps().stream().map(Gap::to).toArray(Long[]::new))
                .setParameter("now", now)
                .executeUpdate();
    }

    /**
     * A repair left this customer as he is.
     *
     * @param problem a code that stays the same
     */
    void notRepaired(UUID check, UUID customer, String problem, String detail) {
        entities.createNativeQuery(NOT_REPAIRED)
                .setParameter("problem", problem)
                .setParameter("detail", detail)
                .setParameter("check", check)
                .setParameter("customer", customer)
                .executeUpdate();
    }

    Found found(UUID check) {
        Object[] counts = (Object[])
                entities.createNativeQuery(COUNT).setParameter("check", check).getSingleResult();
        return new Found(number(counts[0]), number(counts[1]), number(counts[2]), number(counts[3]));
    }

    private static long number(Object count) {
        return ((Number) count).longValue();
    }
}
