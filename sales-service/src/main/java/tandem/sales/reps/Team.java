package tandem.sales.reps;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.UUID;
import tandem.exchange.time.Ids;

/** People who sell together under one manager. */
@Entity
class Team {

    @Id
    private UUID id;

    @Version
    private long version;

    private String name;
    private String manager;
    private String managerLogin;

    Team() {}

    static Team form(String name, String manager, String managerLogin) {
        Team team = new Team();
        team.id = Ids.next();
        team.name = name;
        team.manager = manager;
        team.managerLogin = managerLogin;
        return team;
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    String name() {
        return name;
    }

    String manager() {
        return manager;
    }

    String managerLogin() {
        return managerLogin;
    }
}
