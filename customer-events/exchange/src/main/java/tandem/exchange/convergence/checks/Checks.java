package tandem.exchange.convergence.checks;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import tandem.exchange.problems.Refusal;
import tandem.exchange.problems.RequestReason;
import tandem.exchange.time.Ids;

/** All checks; at most one of them is unfinished. */
@ApplicationScoped
class Checks implements PanacheRepositoryBase<Check, UUID> {

    private static final String UNFINISHED = "('WAITING', 'COMPARING', 'JUDGING', 'REPAIRING')";

    private static final String CLAIM = "select * from convergence_check where state in " + UNFINISHED
            + " and due_at <= :now" + " order by requested_at limit 1 for no key update skip locked";

    /** A unique index lets no second one in, whichever replica asks. */
    private static final String BEGIN = """
            insert into convergence_check (id, requested_by, requested_at, state, due_at, moved_at, ranges_left,
                ranges_differing, behind, missing, extra, different, repaired_customers)
            select :id, :by, :now, 'WAITING', :now, :now, '', 0, 0, 0, 0, 0, 0
            where not exists (select from convergence_check where requested_at > :since)
            on conflict do nothing
            """;

    /** Locks the unfinished check for the rest of the transaction, if a step of it is due and nobody else has it. */
    Optional<Check> claim(Instant now) {
        List<?> claimed = getEntityManager()
                .createNativeQuery(CLAIM, Check.class)
                .setParameter("now", now)
                .getResultList();
        return claimed.stream().map(Check.class::cast).findFirst();
    }

    /** Begins a check, unless another is unfinished: then {@code check_in_progress}. */
    Check begin(String by, Instant now) {
        UUID id = Ids.next();
        if (!insert(id, by, now, Instant.EPOCH.plus(Duration.ofDays(1_000_000)))) {
            throw inProgress();
        }
        return existing(id);
    }

    /** Begins a check if none was begun for so long, and none is unfinished. */
    boolean beginIfDue(String by, Instant now, Duration every) {
        return insert(Ids.next(), by, now, now.minus(every));
    }

    private boolean insert(UUID id, String by, Instant now, Instant since) {
        return getEntityManager()
                        .createNativeQuery(BEGIN)
                        .setParameter("id", id)
                        .setParameter("by", by)
                        .setParameter("now", now)
                        .setParameter("since", since)
                        .executeUpdate()
                == 1;
    }

    /** The check of this id; a refusal when there is none. */
    Check existing(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new Refusal(RequestReason.NOT_FOUND));
    }

    /** Refuses when another is unfinished. */
    void requireNoneUnfinished() {
        if (unfinished().isPresent()) {
            throw inProgress();
        }
    }

    private Refusal inProgress() {
        Refusal refusal = new Refusal(CheckReason.CHECK_IN_PROGRESS);
        return unfinished().map(check -> refusal.with("check", check.id())).orElse(refusal);
    }

    private Optional<Check> unfinished() {
        return find("state not in ?1", List.of(CheckState.COMPLETED, CheckState.FAILED))
                .firstResultOptional();
    }
}
