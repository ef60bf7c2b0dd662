package tandem.desk.customers;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.EnumeratedValue;

/** What sort of customer it is. */
public enum CustomerKind {
    /** A business, an authority, a club. */
    COMPANY("company"),
    /** A human being. */
    PERSON("person");

    @EnumeratedValue
    private final String word;

    CustomerKind(String word) {
        this.word = word;
    }

    /** As it is written in JSON, in queries, in events and in the database. */
    @JsonValue
    public String word() {
        return word;
    }
}
