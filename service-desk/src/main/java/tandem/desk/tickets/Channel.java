package tandem.desk.tickets;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.EnumeratedValue;

/** How the customer and the desk meet. */
public enum Channel {
    /** A call. */
    PHONE("phone"),
    /** A letter by e-mail. */
    EMAIL("email"),
    /** A conversation in writing, live. */
    CHAT("chat"),
    /** At the customer's or at the desk. */
    IN_PERSON("in_person"),
    /** A form or a portal. */
    WEB("web");

    @EnumeratedValue
    private final String word;

    Channel(String word) {
        this.word = word;
    }

    /** As it is written in JSON, in queries, in events and in the database. */
    @JsonValue
    public String word() {
        return word;
    }
}
