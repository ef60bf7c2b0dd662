package tandem.faults.injection;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tandem.events.Side;

/** What a kind of fault may befall, by names that a stack with two replicas of each service has. */
@SuppressWarnings("ImmutableEnumChecker") // its lists are made by List.of
enum Targets {
    SERVICES(List.of("sales-service", "sales-service-2", "service-desk", "service-desk-2")),
    BROKER(List.of("kafka")),
    DATABASES(List.of("sales-postgres", "desk-postgres")),
    TOPICS(List.of(Side.SALES.topic(), Side.DESK.topic())),
    /** A topic with the memory of the side that reads it. */
    READERS(List.of(Side.SALES.topic(), Side.DESK.topic())),
    /** Those who publish on a topic, by its name. */
    PUBLISHERS(List.of(Side.SALES.topic(), Side.DESK.topic()));

    private static final List<String> SALES = List.of("sales-service", "sales-service-2");
    private static final List<String> DESK = List.of("service-desk", "service-desk-2");

    private final List<String> names;

    Targets(List<String> names) {
        this.names = names;
    }

    List<String> names() {
        return names;
    }

    /** Everything that must be free of other faults meanwhile. */
    Set<String> touched(String target) {
        return switch (this) {
            case SERVICES, BROKER, TOPICS -> Set.of(target);
            case READERS -> Set.of(target, target.equals(Side.SALES.topic()) ? "desk-postgres" : "sales-postgres");
            case DATABASES, PUBLISHERS -> {
                Set<String> all = new HashSet<>(replicas(target));
                all.add(target);
                yield all;
            }
        };
    }

    /** The replicas of the side that a topic or a database belongs to. */
    static List<String> replicas(String target) {
        return target.equals(Side.SALES.topic()) || target.startsWith("sales") ? SALES : DESK;
    }
}
