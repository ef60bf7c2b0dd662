package tandem.exchange.partners;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tandem.events.EventType;
import tandem.events.Side;
import tandem.exchange.problems.Refusal;
import tandem.exchange.wire.StructuredEvent;

/**
 * What a caller may read of the events.
 *
 * @param types which types
 * @param detail how much of each
 */
public record Grant(TypePatterns types, Detail detail) {

    private static final String EVENTS = "events:";
    private static final String FULL = "data:full";

    /** Everything, whole. */
    public static final Grant EVERYTHING = new Grant(TypePatterns.ALL, Detail.WHOLE);

    /** That something happened to what: for people of the company, who open the record behind it under their own rights. */
    static final Grant NEWS = new Grant(TypePatterns.ALL, Detail.IDS);

    /** What these scopes of a token grant. */
    static Grant of(Set<String> scopes) {
        List<String> patterns = scopes.stream()
                .filter(scope -> scope.startsWith(EVENTS))
                .map(scope -> scope.substring(EVENTS.length()))
                .map(Grant::wholeName)
                .toList();
        return new Grant(TypePatterns.of(patterns), scopes.contains(FULL) ? Detail.WHOLE : Detail.THIN);
    }

    /** {@code DealClosed} or {@code Ticket*} is short for that type of whichever side and version. */
    private static String wholeName(String pattern) {
        return pattern.equals("*") || pattern.contains(".") ? pattern : "tandem.*." + pattern + ".v*";
    }

    /** The event as it may be read; empty where it may not. */
    public Optional<StructuredEvent> shown(StructuredEvent event) {
        return types.match(event.type()) ? Optional.of(seen(event)) : Optional.empty();
    }

    /** Those of the events that may be read, as they may be read. */
    public List<StructuredEvent> shown(List<StructuredEvent> events) {
        return events.stream().map(this::shown).flatMap(Optional::stream).toList();
    }

    private StructuredEvent seen(StructuredEvent event) {
        return switch (detail) {
            case WHOLE -> event;
            case THIN ->
                event.withThinData(ThinEvent.of(event.type(), event.data()).toString());
            case IDS -> event.withThinData("{}");
        };
    }

    /**
     * For who is to wait for what this side publishes: nothing would ever come of a grant for the other side alone.
     *
     * @throws Refusal {@code scope_missing} that names what is lacking, when none of this side's types is granted
     */
    public void demandSomeOf(Side side) {
        if (ceTypes(side).isEmpty()) {
            throw new Refusal(PartnerReason.SCOPE_MISSING).with("scope", EVENTS + side.types());
        }
    }

    /** The {@code ce_type}s that are granted. */
    public List<String> ceTypes() {
        return ceTypes(Arrays.stream(EventType.values()));
    }

    /** Those of this side's {@code ce_type}s that are granted. */
    public List<String> ceTypes(Side side) {
        return ceTypes(Arrays.stream(EventType.values()).filter(type -> type.side() == side));
    }

    private List<String> ceTypes(Stream<EventType> among) {
        return among.map(EventType::ceType).filter(types::match).toList();
    }
}
