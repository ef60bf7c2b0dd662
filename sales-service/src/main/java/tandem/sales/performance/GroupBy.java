package tandem.sales.performance;

/** What a report is broken down by. */
enum GroupBy {
    /** The owner at the close. */
    PERSON("owner_id::text", "owner"),
    /** The owner's team at the close. */
    TEAM("team_id::text", "team"),
    /** The month of the close in the zone of the report. */
    MONTH("to_char(closed_at at time zone ?, 'YYYY-MM')", "''::text"),
    /** Everything together. */
    NONE("'all'::text", "''::text");

    private final String key;
    private final String name;

    GroupBy(String key, String name) {
        this.key = key;
        this.name = name;
    }

    /** The SQL expression that tells groups apart; that of a month takes the zone. */
    String key() {
        return key;
    }

    /** The SQL expression of what people call the group. */
    String groupName() {
        return name;
    }
}
