package tandem.events;

/** The two producers, each with one topic of 24 partitions, keyed by customer. */
public enum Side {
    SALES("sales", "/sales-service"),
    DESK("desk", "/service-desk");

    private final String word;
    private final String source;

    Side(String word, String source) {
        this.word = word;
        this.source = source;
    }

    String word() {
        return word;
    }

    /** {@code ce_source}. */
    public String source() {
        return source;
    }

    /** What the names of its event types have in common: {@code tandem.sales.*}. */
    public String types() {
        return "tandem." + word + ".*";
    }

    /** The topic that this side alone publishes to. */
    public String topic() {
        return "tandem." + word + ".events";
    }
}
