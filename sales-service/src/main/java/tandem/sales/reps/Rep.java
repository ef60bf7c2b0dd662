package tandem.sales.reps;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tandem.exchange.time.Ids;

/** Somebody who sells, known to the identity provider by login. */
@Entity
class Rep {

    @Id
    private UUID id;

    @Version
    private long version;

    private String name;
    private String login;
    private UUID teamId;
    private @Nullable String office;

    Rep() {}

    static Rep join(Team team, String name, String login, @Nullable String office) {
        Rep rep = new Rep();
        rep.id = Ids.next();
        rep.name = name;
        rep.login = login;
        rep.teamId = team.id();
        rep.office = office;
        return rep;
    }

    /** Sells in that team from that office from now on; what was closed before stays with the former team. */
    boolean moveTo(Team team, @Nullable String newOffice) {
        boolean moves = !teamId.equals(team.id()) || !Objects.equals(office, newOffice);
        teamId = team.id();
        office = newOffice;
        return moves;
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

    String login() {
        return login;
    }

    UUID teamId() {
        return teamId;
    }

    @Nullable
    String office() {
        return office;
    }
}
