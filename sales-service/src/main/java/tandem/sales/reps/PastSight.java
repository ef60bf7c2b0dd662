package tandem.sales.reps;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import tandem.exchange.listing.Restriction;

/**
 * Whose closed business a caller may see. It stays with the team that it was closed in, wherever the rep sells now.
 *
 * @param everything whether nothing is hidden; then the others do not count
 * @param owners the reps whose own closes are in sight
 * @param teams the teams whose closes are in sight
 */
public record PastSight(boolean everything, Set<UUID> owners, Set<UUID> teams) {

    public PastSight {
        owners = Set.copyOf(owners);
        teams = Set.copyOf(teams);
    }

    /** The same for a list of entities with the attributes {@code ownerId} and {@code teamId}. */
    public Restriction onOwnerOrTeam() {
        return everything
                ? Restriction.none()
                : Restriction.where(
                        "(e.ownerId in (:owners) or e.teamId in (:teams))", Map.of("owners", owners, "teams", teams));
    }
}
