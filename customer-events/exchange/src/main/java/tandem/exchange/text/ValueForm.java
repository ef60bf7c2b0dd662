package tandem.exchange.text;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tandem.exchange.problems.Fault;
import tandem.exchange.problems.FaultReason;
import tandem.exchange.problems.Place;

/**
 * How values of one type are written, wherever they come from: JSON, query, path, cursor. Instants are cut to the
 * microseconds that PostgreSQL keeps, so that what is stored and what is told of it in events never differ.
 *
 * @param type boxed
 * @param reading throws an {@link IllegalArgumentException} or {@link java.time.DateTimeException} when it cannot
 * @param otherwise what is wrong with a text that cannot be read
 * @param words parameters of the words that say so
 */
public record ValueForm<T>(
        Class<T> type, Function<String, T> reading, FaultReason otherwise, Map<String, Object> words) {

    private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,30}(\\.\\d{1,15})?");
    private static final Pattern UUID_FORM = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private static final Map<Class<?>, ValueForm<?>> KNOWN = Stream.of(
                    form(String.class, ValueForm::text, FaultReason.NOT_A_TEXT),
                    form(UUID.class, text -> UUID.fromString(matching(UUID_FORM, text)), FaultReason.NOT_A_UUID),
                    form(Instant.class, ValueForm::instant, FaultReason.NOT_AN_INSTANT),
                    form(LocalDate.class, ValueForm::date, FaultReason.NOT_A_DATE),
                    form(BigDecimal.class, text -> new BigDecimal(matching(DECIMAL, text)), FaultReason.NOT_A_NUMBER),
                    form(Integer.class, Integer::valueOf, FaultReason.NOT_AN_INTEGER),
                    form(Long.class, Long::valueOf, FaultReason.NOT_AN_INTEGER),
                    form(Boolean.class, ValueForm::bool, FaultReason.NOT_A_BOOLEAN))
            .collect(Collectors.toUnmodifiableMap(ValueForm::type, form -> form));

    private static final Map<Class<?>, Class<?>> BOXED =
            Map.of(int.class, Integer.class, long.class, Long.class, boolean.class, Boolean.class);

    /** The form of a type, if it has one: text, UUID, instant, date, decimal or whole number, boolean, an enum in lower case. */
    public static Optional<ValueForm<?>> find(Class<?> type) {
        return type.isEnum()
                ? Optional.of(choice(type))
                : Optional.ofNullable(KNOWN.get(BOXED.getOrDefault(type, type)));
    }

    /** The form of a type that must have one. */
    public static ValueForm<?> of(Class<?> type) {
        return find(type).orElseThrow(() -> new IllegalArgumentException(type + " has no written form"));
    }

    /** The value that a text stands for; empty when it stands for none. */
    public Optional<T> read(String text) {
        try {
            return Optional.of(reading.apply(text));
        } catch (IllegalArgumentException | DateTimeException e) {
            return Optional.empty();
        }
    }

    /** What is wrong with a text that could not be read. */
    public Fault fault(Place place, String name) {
        return new Fault(place, name, otherwise, words, null);
    }

    /** The texts of a type that has only a few values; none for one that has many. */
    public List<String> choices() {
        return type.isEnum()
                ? Arrays.stream(type.getEnumConstants()).map(ValueForm::written).toList()
                : List.of();
    }

    private static <T> ValueForm<T> form(Class<T> type, Function<String, T> reading, FaultReason otherwise) {
        return new ValueForm<>(type, reading, otherwise, Map.of());
    }

    private static <T> ValueForm<T> choice(Class<T> type) {
        String allowed =
                Arrays.stream(type.getEnumConstants()).map(ValueForm::written).collect(Collectors.joining(", "));
        return new ValueForm<>(type, text -> constant(type, text), FaultReason.NOT_ONE_OF, Map.of("allowed", allowed));
    }

    private static <T> T constant(Class<T> type, String text) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> written(constant).equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(text));
    }

    private static String written(Object constant) {
        return ((Enum<?>) constant).name().toLowerCase(Locale.ROOT);
    }

    private static String text(String text) {
        if (PlainText.fault(text).isPresent()) {
            throw new IllegalArgumentException("the text cannot be kept");
        }
        return PlainText.normalised(text);
    }

    private static Instant instant(String text) {
        OffsetDateTime time = OffsetDateTime.parse(text);
        matchingYear(time.getYear());
        return time.toInstant().truncatedTo(ChronoUnit.MICROS);
    }

    private static LocalDate date(String text) {
        LocalDate date = LocalDate.parse(text);
        matchingYear(date.getYear());
        return date;
    }

    private static void matchingYear(int year) {
        if (year < 1 || year > 9999) {
            throw new IllegalArgumentException("the year " + year + " cannot be kept");
        }
    }

    private static String matching(Pattern pattern, String text) {
        if (!pattern.matcher(text).matches()) {
            throw new IllegalArgumentException(text);
        }
        return text;
    }

    private static Boolean bool(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException(text);
        };
    }
}
