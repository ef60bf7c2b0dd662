package tandem.desk.tickets;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.EnumeratedValue;

/** How soon the desk should turn to a ticket. */
public enum Priority {
    /** When there is time. */
    LOW("low"),
    /** In its turn. */
    NORMAL("normal"),
    /** Before the others. */
    HIGH("high"),
    /** At once. */
    URGENT("urgent");

    @EnumeratedValue
    private final String word;

    Priority(String word) {
        this.word = word;
    }

    /** As it is written in JSON, in queries, in events and in the database. */
    @JsonValue
    public String word() {
        return word;
    }
}
