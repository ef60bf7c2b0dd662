package tandem.exchange.eventtypes;

import java.util.List;

/** All types, which are few. */
record EventTypesView(List<EventTypeView> items) {}
