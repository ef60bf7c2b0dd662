package tandem.exchange.listing;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tandem.exchange.problems.FaultReason;

/**
 * How a value of one type is written in a query.
 *
 * @param type of the attribute
 * @param reading throws an {@link IllegalArgumentException} or {@link java.time.DateTimeException} when it cannot
 * @param otherwise what is wrong with a text that cannot be read
 * @param words parameters of those words
 */
public record ValueForm<T>(
        Class<T> type, Function<String, T> reading, FaultReason otherwise, Map<String, Object> words) {

    private static final Map<Class<?>, ValueForm<?>> KNOWN = Stream.of(
                    form(String.class, text -> Normalizer.normalize(text, Normalizer.Form.NFC), FaultReason.NOT_A_TEXT),
                    form(UUID.class, ValueForm::uuid, FaultReason.NOT_A_UUID),
                    form(Instant.class, text -> OffsetDateTime.parse(text).toInstant(), FaultReason.NOT_AN_INSTANT),
                    form(LocalDate.class, LocalDate::parse, FaultReason.NOT_A_DATE),
                    form(BigDecimal.class, BigDecimal::new, FaultReason.NOT_A_NUMBER),
                    form(Integer.class, Integer::valueOf, FaultReason.NOT_AN_INTEGER),
                    form(Long.class, Long::valueOf, FaultReason.NOT_AN_INTEGER),
                    form(Boolean.class, ValueForm::bool, FaultReason.NOT_A_BOOLEAN))
            .collect(Collectors.toUnmodifiableMap(ValueForm::type, form -> form));

    /** The form of a type: text, UUID, instant, date, number, boolean or an enum (lower case). */
    public static ValueForm<?> of(Class<?> type) {
        if (type.isEnum()) {
            return choice(type);
        }
        ValueForm<?> form = KNOWN.get(boxed(type));
        if (form == null) {
            throw new IllegalArgumentException(type + " has no form in a query");
        }
        return form;
    }

    private static <T> ValueForm<T> form(Class<T> type, Function<String, T> reading, FaultReason otherwise) {
        return new ValueForm<>(type, reading, otherwise, Map.of());
    }

    private static <T> ValueForm<T> choice(Class<T> type) {
        Map<String, T> constants = Arrays.stream(type.getEnumConstants())
                .collect(
                        Collectors.toMap(constant -> ((Enum<?>) constant).name().toLowerCase(Locale.ROOT), c -> c));
        String allowed = constants.keySet().stream().sorted().collect(Collectors.joining(", "));
        return new ValueForm<>(type, text -> one(constants, text), FaultReason.NOT_ONE_OF, Map.of("allowed", allowed));
    }

    private static <T> T one(Map<String, T> constants, String text) {
        T constant = constants.get(text);
        if (constant == null) {
            throw new IllegalArgumentException(text);
        }
        return constant;
    }

    private static UUID uuid(String text) {
        UUID id = UUID.fromString(text);
        if (text.length() != 36) {
            throw new IllegalArgumentException(text);
        }
        return id;
    }

    private static Boolean bool(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException(text);
        };
    }

    private static Class<?> boxed(Class<?> type) {
        if (type == int.class) {
            return Integer.class;
        }
        if (type == long.class) {
            return Long.class;
        }
        return type == boolean.class ? Boolean.class : type;
    }
}
