package tandem.exchange.listing;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import tandem.exchange.listing.ListQuery.Condition;

/** Fetches one page, and one row more to know whether another follows. */
final class ListPages<E> {

    /** No list takes a connection for longer; it is then a fault of the database that passes. */
    private static final int MOST_MS = 30_000;

    private final Class<E> entity;
    private final EntityManager entities;
    private final ListQuery query;
    private final SortColumn sort;
    private final Map<String, Object> parameters = new HashMap<>();
    private final List<String> conditions = new ArrayList<>();

    ListPages(Class<E> entity, EntityManager entities, ListQuery query, Restriction visible) {
        this.entity = entity;
        this.entities = entities;
        this.query = query;
        this.sort = SortColumn.of(
                entities.getMetamodel().entity(entity),
                query.sort().attribute(),
                query.sort().descending());
        if (visible.restricts()) {
            conditions.add("(" + visible.hql() + ")");
            parameters.putAll(visible.parameters());
        }
        query.conditions().forEach(this::add);
    }

    <V> Page<V> page(Function<E, V> view) {
        Long total = query.counted() ? count() : null;
        query.after().ifPresent(cursor -> conditions.add(sort.after(cursor, parameters)));
        List<Object[]> rows = rows();
        boolean more = rows.size() > query.limit();
        List<Object[]> shown = more ? rows.subList(0, query.limit()) : rows;
        List<V> items =
                shown.stream().map(row -> view.apply(entity.cast(row[0]))).toList();
        return new Page<>(items, more ? cursor(shown.getLast()) : null, total);
    }

    private void add(Condition condition) {
        String parameter = "p" + conditions.size();
        String attribute = "e." + condition.filter().attribute();
        conditions.add(condition.op().on(attribute, parameter, condition.value()));
        switch (condition.op()) {
            case NULL -> {}
            case CONTAINS -> parameters.put(parameter, "%" + literally(condition.value()) + "%");
            case EQ, NE, IN, LT, LTE, GT, GTE -> parameters.put(parameter, condition.value());
        }
    }

    private static String literally(Object text) {
        return text.toString().replaceAll("[!%_]", "!$0");
    }

    private long count() {
        return bound("select count(e) " + from(), Long.class).getSingleResult();
    }

    private List<Object[]> rows() {
        return bound("select e, e.id, " + sort.path() + " " + from() + " order by " + sort.order(), Object[].class)
                .setMaxResults(query.limit() + 1)
                .getResultList();
    }

    private String from() {
        String where = conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
        return "from " + entity.getName() + " e" + where;
    }

    private <R> TypedQuery<R> bound(String hql, Class<R> result) {
        TypedQuery<R> bound = entities.createQuery(hql, result).setHint("jakarta.persistence.query.timeout", MOST_MS);
        parameters.forEach(bound::setParameter);
        return bound;
    }

    private String cursor(Object[] last) {
        return new Cursor(query.mark(), last[1].toString(), sort.text(last[2])).text();
    }
}
