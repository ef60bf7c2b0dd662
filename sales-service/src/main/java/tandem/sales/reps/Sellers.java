package tandem.sales.reps;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tandem.exchange.access.Caller;
import tandem.exchange.access.Role;
import tandem.exchange.problems.Refusal;
import tandem.sales.SalesReason;

/** Reps with their teams as of now, and whose records the caller may see: what the other features ask. */
@ApplicationScoped
public class Sellers {

    private static final String SELLERS = """
            select new tandem.sales.reps.Seller(r.id, r.name, t.id, t.name)
            from Rep r join Team t on t.id = r.teamId
            """;

    private final EntityManager entities;
    private final Reps reps;
    private final Caller caller;

    Sellers(EntityManager entities, Reps reps, Caller caller) {
        this.entities = entities;
        this.reps = reps;
        this.caller = caller;
    }

    /** Everybody who sells. */
    public List<Seller> all() {
        return entities.createQuery(SELLERS, Seller.class).getResultList();
    }

    /** The rep with this id. */
    public Seller seller(UUID rep) {
        return find(rep).orElseThrow(() -> unknown(rep));
    }

    /** The rep whom a request names as owner, who must be in the caller's sight; the caller when nobody is named. */
    public Seller ownerFor(@Nullable UUID named) {
        if (named == null) {
            return reps.withLogin(caller.name())
                    .flatMap(rep -> find(rep.id()))
                    .orElseThrow(() -> new Refusal(SalesReason.OWNER_MISSING).at("/owner", SalesReason.OWNER_MISSING));
        }
        Seller owner = seller(named);
        mustSee(named);
        return owner;
    }

    /** Refuses what somebody would do with another manager's rep. */
    void mustSee(UUID rep) {
        if (!sight().covers(rep)) {
            throw new Refusal(SalesReason.OWNER_OUT_OF_SIGHT).with("owner", rep);
        }
    }

    /** Whose records the caller may see. */
    public Sight sight() {
        if (caller.has(Role.IMPORTER) || caller.has(Role.OPERATOR)) {
            return Sight.ofEverything();
        }
        Set<UUID> owners = new HashSet<>();
        if (caller.has(Role.SALES_REP)) {
            reps.withLogin(caller.name()).ifPresent(rep -> owners.add(rep.id()));
        }
        if (caller.has(Role.SALES_MANAGER)) {
            owners.addAll(reps.managedBy(caller.name()));
        }
        return Sight.of(owners);
    }

    /** Whose closed business the caller may see. */
    public PastSight pastSight() {
        if (caller.has(Role.IMPORTER) || caller.has(Role.OPERATOR)) {
            return new PastSight(true, Set.of(), Set.of());
        }
        Set<UUID> own = caller.has(Role.SALES_REP)
                ? reps.withLogin(caller.name()).map(Rep::id).map(Set::of).orElse(Set.of())
                : Set.of();
        Set<UUID> teams = caller.has(Role.SALES_MANAGER) ? Set.copyOf(reps.teamsManagedBy(caller.name())) : Set.of();
        return new PastSight(false, own, teams);
    }

    private Optional<Seller> find(UUID rep) {
        return entities.createQuery(SELLERS + " where r.id = :rep", Seller.class)
                .setParameter("rep", rep)
                .getResultStream()
                .findFirst();
    }

    private static Refusal unknown(UUID rep) {
        return new Refusal(SalesReason.REFERENCE_UNKNOWN).with("reference", rep).at("/owner", SalesReason.REP_UNKNOWN);
    }
}
