package tandem.faults.injection;

import java.util.List;
import java.util.Set;
import tandem.events.Side;

/** What a kind of fault may befall, by names that a stack with two replicas of each service has. */
@SuppressWarnings("ImmutableEnumChecker") // its lists are made by List.of
enum Targets {
    SERVICES(List.of("sales-service", "sales-service-2", "service-desk", "service-desk-2")),
    BROKER(List.of("kafka")),
    DATABASES(List.of("sales-postgres", "desk-postgres")),
    TOPICS(List.of(Side.SALES.topic(), Side.DESK.topic()));

    private static final String SALES = "sales";

    private final List<String> names;

    Targets(List<String> names) {
        this.names = names;
    }

    List<String> names() {
        return names;
    }

    /** Everything that must be free of other faults meanwhile. */
    Set<String> touched(String target) {
        if (this != DATABASES) {
            return Set.of(target);
        }
        return target.startsWith(SALES)
                ? Set.of(target, "sales-service", "sales-service-2")
                : Set.of(target, "service-desk", "service-desk-2");
    }
}
