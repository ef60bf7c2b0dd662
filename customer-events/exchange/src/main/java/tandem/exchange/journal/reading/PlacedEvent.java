package tandem.exchange.journal.reading;

import tandem.exchange.wire.StructuredEvent;

/** An event and where it stands, so that a reader can go on right behind it. */
record PlacedEvent(int bucket, long position, StructuredEvent event) {}
