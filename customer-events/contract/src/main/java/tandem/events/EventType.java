package tandem.events;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Every event type, with the name, topic, source and schema under which it travels. */
public enum EventType {
    DEAL_CLOSED(Side.SALES, DealClosed.class, 1, "deal_id", "outcome", "close_number", "amount", "tier"),
    DEAL_REOPENED(Side.SALES, DealReopened.class, 1, "deal_id", "withdraws_close", "reopened_at"),
    TICKET_OPENED(Side.DESK, TicketOpened.class, 1, "ticket_id", "number", "kind", "channel", "priority", "opened_at"),
    TICKET_RESOLVED(
            Side.DESK,
            TicketResolved.class,
            1,
            "ticket_id",
            "number",
            "kind",
            "channel",
            "priority",
            "resolution_number",
            "opened_at",
            "resolved_at",
            "deal_id"),
    TICKET_REOPENED(
            Side.DESK,
            TicketReopened.class,
            1,
            "ticket_id",
            "number",
            "kind",
            "channel",
            "priority",
            "withdraws_resolution",
            "opened_at",
            "reopened_at");

    private final Side side;
    private final Class<? extends CustomerEvent> event;
    private final int version;
    private final List<String> thinFields;

    EventType(Side side, Class<? extends CustomerEvent> event, int version, String... thinFields) {
        this.side = side;
        this.event = event;
        this.version = version;
        this.thinFields = List.of(thinFields);
    }

    /** The type of this event. */
    public static EventType of(CustomerEvent event) {
        return switch (event) {
            case DealClosed _ -> DEAL_CLOSED;
            case DealReopened _ -> DEAL_REOPENED;
            case TicketOpened _ -> TICKET_OPENED;
            case TicketResolved _ -> TICKET_RESOLVED;
            case TicketReopened _ -> TICKET_REOPENED;
        };
    }

    /** The type with this {@code ce_type}; empty for one that this version of the contract does not know. */
    public static Optional<EventType> named(String ceType) {
        return Arrays.stream(values())
                .filter(type -> type.ceType().equals(ceType))
                .findFirst();
    }

    /** {@code tandem.sales.DealClosed.v1}. */
    public String ceType() {
        return "tandem." + side.word() + "." + versionedName();
    }

    /** {@code ce_dataschema}, the absolute URI that CloudEvents asks for: the {@code $id} of its JSON Schema. */
    public String dataSchema() {
        return "urn:tandem:events:" + versionedName();
    }

    /** The path of its JSON Schema within this jar. */
    public String schema() {
        return "/tandem/events/schemas/" + versionedName() + ".json";
    }

    /** Who publishes it. */
    public Side side() {
        return side;
    }

    /** The record that its data is read into. */
    public Class<? extends CustomerEvent> event() {
        return event;
    }

    /**
     * The fields of the data, as JSON names them, that stand in webhooks and in what partners read without the scope for
     * more: ids and status, no name, no address, no text that somebody wrote.
     */
    public List<String> thinFields() {
        return thinFields;
    }

    private String versionedName() {
        return event.getSimpleName() + ".v" + version;
    }
}
