package tandem.exchange.outbox;

import jakarta.inject.Singleton;
import tandem.exchange.time.Bell;

/** Rung by every commit that left events in the outbox, so that an idle relay in the same process need not wait its turn. */
@Singleton
public class CommitBell extends Bell {}
