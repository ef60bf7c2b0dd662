/**
 * Takes in what the other side tells, once in effect. A batch of records is decoded, noted and applied in one database
 * transaction, and only then are its offsets committed; what comes again is known by its id and changes nothing. A record
 * that cannot be read or applied is set aside alone, in the dead-letter topic, and the rest goes on; when the database is
 * away everything waits. For each customer the numbers received are kept, so that an answer can say what is missing.
 */
@NullMarked
package tandem.exchange.inbox;

import org.jspecify.annotations.NullMarked;
