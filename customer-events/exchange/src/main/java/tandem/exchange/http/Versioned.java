package tandem.exchange.http;

/** A view of something that has a version. Its answer carries the ETag {@code "<version>"}. */
public interface Versioned {

    /** The version after the transaction's flush. */
    long version();
}
