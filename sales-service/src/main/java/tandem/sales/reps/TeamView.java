package tandem.sales.reps;

import java.util.UUID;
import tandem.exchange.http.Versioned;

/** A team as it is shown. */
record TeamView(UUID id, long version, String name, String manager, String managerLogin) implements Versioned {

    static TeamView of(Team team) {
        return new TeamView(team.id(), team.version(), team.name(), team.manager(), team.managerLogin());
    }
}
