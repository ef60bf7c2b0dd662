package tandem.desk.metrics;

/** What a report is broken down by. */
enum Grouping {
    /** Not at all. */
    NONE("'all'", "s.grp"),
    /** By what the customer wanted. */
    KIND("t.kind", "s.grp"),
    /** By how the customer came. */
    CHANNEL("t.channel", "s.grp"),
    /** By who had the ticket, or for contacts by who had the contact. */
    AGENT("s.agent_id::text", "coalesce(i.agent_id::text, 'none')"),
    /** By how urgent the ticket was. */
    PRIORITY("s.priority", "s.grp"),
    /** By calendar months of the report's time zone. */
    MONTH("'all'", "s.grp");

    private final String ofStep;
    private final String ofInteraction;

    Grouping(String ofStep, String ofInteraction) {
        this.ofStep = ofStep;
        this.ofInteraction = ofInteraction;
    }

    /** The group of a step {@code s} of a ticket {@code t}, in SQL. */
    String ofStep() {
        return ofStep;
    }

    /** The group of an interaction {@code i} in the presence of a ticket's step {@code s}, in SQL. */
    String ofInteraction() {
        return ofInteraction;
    }
}
