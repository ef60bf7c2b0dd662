package tandem.desk.interactions;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.EnumeratedValue;

/** Who turned to whom. */
public enum Direction {
    /** The customer to the desk. */
    INBOUND("inbound"),
    /** The desk to the customer. */
    OUTBOUND("outbound");

    @EnumeratedValue
    private final String word;

    Direction(String word) {
        this.word = word;
    }

    /** As it is written in JSON, in queries and in the database. */
    @JsonValue
    public String word() {
        return word;
    }
}
