package tandem.exchange.webhooks.recovery;

import java.time.Instant;
import tandem.exchange.journal.reading.Followed;
import tandem.exchange.journal.reading.JournalFilter;

/**
 * A page of the journal that was read for a recovery.
 *
 * @param recovery as it stood before
 * @param wanted what its endpoint wanted and might have then; anything else was passed over
 * @param read when the reading began
 */
record RecoveryPage(Recovery recovery, JournalFilter wanted, Instant read, Followed events) {}
