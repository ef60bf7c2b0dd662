package tandem.exchange.positions;

import jakarta.inject.Singleton;
import tandem.exchange.time.Bell;

/** Rung by every batch of the other side's events that this replica has committed. */
@Singleton
public class AppliedBell extends Bell {}
