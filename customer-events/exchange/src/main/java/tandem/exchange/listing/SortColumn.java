package tandem.exchange.listing;

import jakarta.persistence.metamodel.EmbeddableType;
import jakarta.persistence.metamodel.EntityType;
import jakarta.persistence.metamodel.ManagedType;
import jakarta.persistence.metamodel.SingularAttribute;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tandem.exchange.problems.Refusal;
import tandem.exchange.problems.RequestReason;
import tandem.exchange.text.ValueForm;

/**
 * The attribute that a list is sorted by, then its id, both in one direction: what an index on the two gives forwards and
 * backwards. A missing value is greater than any other, as in PostgreSQL.
 */
record SortColumn(String path, ValueForm<?> form, ValueForm<?> id, boolean descending) {

    static SortColumn of(EntityType<?> entity, String attribute, boolean descending) {
        ManagedType<?> owner = entity;
        String[] steps = attribute.split("\\.");
        for (int i = 0; i < steps.length - 1; i++) {
            owner = (EmbeddableType<?>) ((SingularAttribute<?, ?>) owner.getSingularAttribute(steps[i])).getType();
        }
        Class<?> type = owner.getSingularAttribute(steps[steps.length - 1]).getJavaType();
        Class<?> idType = entity.getIdType().getJavaType();
        return new SortColumn("e." + attribute, ValueForm.of(type), ValueForm.of(idType), descending);
    }

    String order() {
        return descending ? path + " desc nulls first, e.id desc" : path + " asc nulls last, e.id asc";
    }

    /** The condition for rows after the cursor's; its parameters are added. */
    String after(Cursor cursor, Map<String, Object> parameters) {
        parameters.put("after_id", read(id, cursor.id()));
        String beyond = descending ? "<" : ">";
        String value = cursor.value();
        if (value == null) {
            String sameValue = "(%s is null and e.id %s :after_id)".formatted(path, beyond);
            return descending ? "(%s or %s is not null)".formatted(sameValue, path) : sameValue;
        }
        parameters.put("after_value", read(form, value));
        String missing = descending ? "" : " or %s is null".formatted(path);
        return "(%1$s %2$s :after_value or (%1$s = :after_value and e.id %2$s :after_id)%3$s)"
                .formatted(path, beyond, missing);
    }

    /** The value of a row as a cursor carries it. */
    @Nullable
    String text(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Enum<?> constant -> constant.name().toLowerCase(Locale.ROOT);
            default -> value.toString();
        };
    }

    private static Object read(ValueForm<?> form, String text) {
        Optional<?> value = form.read(text);
        return value.orElseThrow(() -> new Refusal(RequestReason.INVALID_CURSOR));
    }
}
