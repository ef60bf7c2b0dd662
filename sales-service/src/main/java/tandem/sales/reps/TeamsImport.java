package tandem.sales.reps;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import tandem.exchange.imports.Column;
import tandem.exchange.imports.ImportRun;
import tandem.exchange.imports.Row;
import tandem.exchange.imports.RowImport;
import tandem.exchange.imports.RowOutcome;
import tandem.sales.Uploaded;

/**
 * Takes in who sells under whom. A team is named after its manager. Such files know no logins: a login is made of the
 * name, {@code Mei-Mei Johns} signs in as {@code mei-mei.johns}. An office that is left out stays.
 */
@ApplicationScoped
class TeamsImport implements RowImport {

    private final Teams teams;
    private final Reps reps;

    TeamsImport(Teams teams, Reps reps) {
        this.teams = teams;
        this.reps = reps;
    }

    @Override
    public String kind() {
        return "teams";
    }

    @Override
    public List<Column> columns() {
        return List.of(Column.required("sales_agent"), Column.required("manager"), Column.optional("regional_office"));
    }

    @Override
    public RowOutcome take(Row row, ImportRun run) {
        String name = Uploaded.name(row, "sales_agent");
        String office = row.optional("regional_office");
        Team team = teamOf(Uploaded.name(row, "manager"));
        return reps.withLogin(login(name))
                .map(rep -> rep.moveTo(team, office == null ? rep.office() : office)
                        ? RowOutcome.changed()
                        : RowOutcome.unchanged())
                .orElseGet(() -> {
                    reps.persist(Rep.join(team, name, login(name), office));
                    return RowOutcome.created();
                });
    }

    private Team teamOf(String manager) {
        return teams.named(manager).orElseGet(() -> {
            Team team = Team.form(manager, manager, login(manager));
            teams.persist(team);
            return team;
        });
    }

    private static String login(String name) {
        return name.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", ".");
    }
}
