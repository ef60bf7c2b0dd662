package tandem.sales.reps;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import tandem.exchange.listing.Restriction;

/**
 * Whose records a caller may see.
 *
 * @param everything whether nothing is hidden; then {@code owners} does not count
 * @param owners the reps whose records are in sight
 */
public record Sight(boolean everything, Set<UUID> owners) {

    public Sight {
        owners = Set.copyOf(owners);
    }

    /** Nothing is hidden. */
    public static Sight ofEverything() {
        return new Sight(true, Set.of());
    }

    /** What these reps own. */
    public static Sight of(Set<UUID> owners) {
        return new Sight(false, owners);
    }

    /** Whether a record of this owner may be seen. */
    public boolean covers(UUID owner) {
        return everything || owners.contains(owner);
    }

    /** The same for a list of entities with the attribute {@code ownerId}. */
    public Restriction onOwner() {
        return everything ? Restriction.none() : Restriction.where("e.ownerId in (:owners)", Map.of("owners", owners));
    }
}
