package tandem.desk.tickets;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.EnumeratedValue;

/** What a customer wants from the desk. */
public enum TicketKind {
    /** Wants to know something, often before buying. */
    INQUIRY("inquiry"),
    /** Something that was bought is to be put in place. */
    INSTALLATION("installation"),
    /** Something in place is to be set up as the customer needs it. */
    CONFIGURATION("configuration"),
    /** Something in use is to be looked after. */
    MAINTENANCE("maintenance"),
    /** Something does not work. */
    PROBLEM("problem"),
    /** The customer is dissatisfied. */
    COMPLAINT("complaint"),
    /** The customer's people are to be taught. */
    TRAINING("training");

    @EnumeratedValue
    private final String word;

    TicketKind(String word) {
        this.word = word;
    }

    /** As it is written in JSON, in queries, in events and in the database. */
    @JsonValue
    public String word() {
        return word;
    }
}
