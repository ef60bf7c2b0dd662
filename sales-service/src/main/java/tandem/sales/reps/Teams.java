package tandem.sales.reps;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import tandem.exchange.problems.Refusal;
import tandem.sales.SalesReason;

/** All teams. */
@ApplicationScoped
class Teams implements PanacheRepositoryBase<Team, UUID> {

    Team known(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new Refusal(SalesReason.TEAM_UNKNOWN).with("team", id));
    }

    /** The team that a request body names in that field. */
    Team referredTo(UUID id, String pointer) {
        return findByIdOptional(id)
                .orElseThrow(() -> new Refusal(SalesReason.REFERENCE_UNKNOWN)
                        .with("reference", id)
                        .at(pointer, SalesReason.TEAM_UNKNOWN));
    }

    Optional<Team> named(String name) {
        return find("name", name).firstResultOptional();
    }

    void form(Team team) {
        if (named(team.name()).isPresent()) {
            throw new Refusal(SalesReason.TEAM_NAME_TAKEN).with("name", team.name());
        }
        persist(team);
    }
}
