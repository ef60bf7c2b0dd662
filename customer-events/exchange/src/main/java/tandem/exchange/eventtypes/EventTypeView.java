package tandem.exchange.eventtypes;

import java.util.List;
import tandem.exchange.partners.Grant;

/**
 * A type of event in short.
 *
 * @param type its name, as filters take it
 * @param description what an event of it states
 * @param ways by which it comes
 * @param granted whether the caller may read it; what tells of webhooks themselves, everybody may who has an endpoint
 */
record EventTypeView(String type, String description, List<Way> ways, boolean granted) {

    static EventTypeView of(PublishedType type, Grant grant) {
        return new EventTypeView(type.name(), type.description(), type.ways(), isGranted(type, grant));
    }

    static boolean isGranted(PublishedType type, Grant grant) {
        return type.sample() == null || grant.types().match(type.name());
    }
}
