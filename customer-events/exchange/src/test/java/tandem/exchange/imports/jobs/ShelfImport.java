package tandem.exchange.imports.jobs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import tandem.exchange.imports.Column;
import tandem.exchange.imports.ImportRun;
import tandem.exchange.imports.LooseNames;
import tandem.exchange.imports.Parameter;
import tandem.exchange.imports.Row;
import tandem.exchange.imports.RowImport;
import tandem.exchange.imports.RowOutcome;

/** Puts things on a shelf, each of a known make; some names make trouble. */
@ApplicationScoped
class ShelfImport implements RowImport {

    static final LooseNames<String> MAKES = LooseNames.of(List.of("GTX Pro", "MG Special"), Function.identity());

    private final EntityManager entities;
    private final Map<String, Runnable> interruptions = new ConcurrentHashMap<>();
    private final Map<String, Integer> rowsAtOnce = new ConcurrentHashMap<>();

    ShelfImport(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public String kind() {
        return "shelf";
    }

    @Override
    public List<Column> columns() {
        return List.of(
                Column.required("name"),
                Column.required("make"),
                Column.required("price"),
                Column.required("since"),
                Column.optional("remark"));
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(Parameter.oneOf("currency", List.of("EUR", "USD")));
    }

    /** What happens, once, before the thing of this name is put on the shelf. */
    void before(String name, Runnable interruption) {
        interruptions.put(name, interruption);
    }

    /** The database process that serves the current batch. */
    int databaseProcess() {
        return ((Number) entities.createNativeQuery("select pg_backend_pid()").getSingleResult()).intValue();
    }

    /** How many rows from this source were held by the largest batch. */
    int mostRowsAtOnce(String source) {
        return rowsAtOnce.get(source);
    }

    @Override
    public void prepare(List<Row> rows, ImportRun run) {
        rowsAtOnce.merge(run.source(), rows.size(), Math::max);
        if (rows.stream().anyMatch(row -> "unforeseen".equals(row.optional("remark")))) {
            throw new IllegalStateException("the shelf cannot be made ready");
        }
    }

    @Override
    public RowOutcome take(Row row, ImportRun run) {
        String name = row.text("name");
        BigDecimal price = row.decimal("price");
        row.date("since", "M/d/yyyy", "yyyy-MM-dd");
        LooseNames.Match<String> make = MAKES.match(row, "make");
        Runnable interruption = interruptions.remove(name);
        if (interruption != null) {
            interruption.run();
        }
        if ("explode".equals(row.optional("remark"))) {
            throw new IllegalStateException("the shelf broke");
        }
        if ("too high".equals(row.optional("remark"))) {
            entities.createNativeQuery("insert into shelf_thing values ('x', null, 1, 1)")
                    .executeUpdate();
        }
        RowOutcome outcome = put(run.source(), name, price);
        return make.loosely() ? outcome.note("make_matched_loosely") : outcome;
    }

    private RowOutcome put(String source, String name, BigDecimal price) {
        List<?> known = entities.createNativeQuery("""
                        select price from shelf_thing where source = ?1 and name = ?2""", BigDecimal.class)
                .setParameter(1, source)
                .setParameter(2, name)
                .getResultList();
        boolean same = !known.isEmpty() && price.compareTo((BigDecimal) known.getFirst()) == 0;
        entities.createNativeQuery("""
                        insert into shelf_thing values (?1, ?2, ?3, 1)
                        on conflict (source, name) do update
                        set price = excluded.price, takes = shelf_thing.takes + 1""")
                .setParameter(1, source)
                .setParameter(2, name)
                .setParameter(3, price)
                .executeUpdate();
        return known.isEmpty() ? RowOutcome.created() : same ? RowOutcome.unchanged() : RowOutcome.changed();
    }
}
