package tandem.sales.reps;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import tandem.exchange.problems.Refusal;
import tandem.sales.SalesReason;

/** All reps. */
@ApplicationScoped
class Reps implements PanacheRepositoryBase<Rep, UUID> {

    Rep known(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new Refusal(SalesReason.REP_UNKNOWN).with("rep", id));
    }

    Optional<Rep> withLogin(String login) {
        return find("login", login).firstResultOptional();
    }

    void join(Rep rep) {
        withLogin(rep.login()).ifPresent(other -> {
            throw new Refusal(SalesReason.LOGIN_TAKEN)
                    .with("login", rep.login())
                    .with("rep", other.id());
        });
        persist(rep);
    }

    /** The reps of all teams that the person with this login manages. */
    List<UUID> managedBy(String login) {
        return getEntityManager()
                .createQuery(
                        "select r.id from Rep r join Team t on t.id = r.teamId where t.managerLogin = :login",
                        UUID.class)
                .setParameter("login", login)
                .getResultList();
    }

    /** The teams that the person with this login manages. */
    List<UUID> teamsManagedBy(String login) {
        return getEntityManager()
                .createQuery("select t.id from Team t where t.managerLogin = :login", UUID.class)
                .setParameter("login", login)
                .getResultList();
    }
}
