/**
 * Takes in what the other side tells, once in effect. A poll's records are decoded, noted and applied in one database
 * transaction, and only then are its offsets committed; what comes again is known by its id and changes nothing. When a
 * batch fails it is taken again in halves until the record that fails stands alone; that one, and any that breaks the
 * contract, is set aside in the dead-letter topic while the rest goes on. When the database is away everything waits and
 * nothing is set aside. For each customer the numbers received are kept, so that an answer can say what is missing.
 *
 * <p>A view holds one row for each deal or ticket seen and computes totals from those rows, never counting up. An event may
 * come late, so a row gives way only to a higher source epoch and entity version. The events of a batch are first reduced
 * to the newest of each subject, since one statement may not touch a row twice:
 *
 * <pre>
 * insert into view as seen (ticket_id, source_epoch, version, ...)
 * select * from unnest(?::uuid[], ?::bigint[], ?::bigint[], ...)
 * on conflict (ticket_id) do update set source_epoch = excluded.source_epoch, version = excluded.version, ...
 * where (excluded.source_epoch, excluded.version) &gt; (seen.source_epoch, seen.version)
 * </pre>
 */
@NullMarked
package tandem.exchange.inbox;

import org.jspecify.annotations.NullMarked;
