package tandem.sales.reps;

import jakarta.validation.constraints.NotNull;
import tandem.exchange.text.CodePoints;

/**
 * Forms a team.
 *
 * @param manager the manager's name
 * @param managerLogin the subject of the manager's tokens
 */
record FormTeam(
        @NotNull @CodePoints(min = 1, max = 200) String name,
        @NotNull @CodePoints(min = 1, max = 200) String manager,
        @NotNull @CodePoints(min = 1, max = 200) String managerLogin) {

    Team team() {
        return Team.form(name, manager, managerLogin);
    }
}
