package tandem.sales.customers;

import jakarta.persistence.EnumeratedValue;

/** What sort of customer it is. */
enum CustomerKind {
    /** A business, an authority, a club. */
    COMPANY("company"),
    /** A human being who buys for themselves. */
    PERSON("person");

    @EnumeratedValue
    private final String word;

    CustomerKind(String word) {
        this.word = word;
    }

    String word() {
        return word;
    }
}
