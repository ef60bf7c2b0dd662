package tandem.desk.customers;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.FlushModeType;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.jpa.AvailableHints;
import tandem.desk.DeskReason;
import tandem.events.CustomerIds;
import tandem.events.CustomerSnapshot;
import tandem.exchange.imports.LooseNames;
import tandem.exchange.problems.Refusal;
import tandem.exchange.problems.RequestReason;
import tandem.exchange.time.Ids;

/** All customers; other features get their snapshots. */
@ApplicationScoped
public class Customers implements PanacheRepositoryBase<Customer, UUID> {

    /** A snapshot from sales may bring the same customer at the same moment: whoever comes second adds nothing. */
    private static final String REGISTER_UNNAMED = """
            insert into customer (id, version, name, kind, external_source, external_id, folded_name, registered_at,
                                  follows, followed_epoch, followed_sequence)
            values (:id, 0, :externalId, 'company', :source, :externalId, :folded, :now, true, 0, 0)
            on conflict do nothing
            """;

    private final Clock clock;

    Customers(Clock clock) {
        this.clock = clock;
    }

    /** The customer that a request names; refused when the desk does not know one. */
    public CustomerSnapshot named(UUID id) {
        return findByIdOptional(id)
                .map(Customer::snapshot)
                .orElseThrow(() -> new Refusal(DeskReason.CUSTOMER_UNKNOWN).with("customer", id.toString()));
    }

    /** The customer whose address a request has; not found when the desk does not know one. */
    public CustomerSnapshot at(UUID id) {
        return existing(id).snapshot();
    }

    /** Whether the desk knows this customer. */
    public boolean knows(UUID id) {
        return findByIdOptional(id).isPresent();
    }

    /** Brings these customers into the session at one go, before each of them is asked for. */
    public void fetch(Collection<UUID> ids) {
        list("id in ?1", ids);
    }

    /**
     * The customer whom a source calls nearly so, when case, spaces and punctuation are left out of account, and there is
     * only one such; whom only sales told of has their name for an id.
     */
    public Optional<UUID> calledNearly(String source, String name) {
        String folded = LooseNames.fold(name);
        if (folded.isEmpty()) {
            return Optional.empty();
        }
        List<Customer> near = find("foldedName = ?1 and (externalSource = ?2 or follows)", folded, source)
                .withHint(AvailableHints.HINT_FLUSH_MODE, FlushModeType.COMMIT)
                .stream()
                .filter(customer -> customer.isKnownTo(source))
                .toList();
        return near.size() == 1 ? Optional.of(near.getFirst().id()) : Optional.empty();
    }

    /** Registers a company of which only the id in an outside system is known; that is its name until sales tells more. */
    public UUID registerUnnamed(String source, String externalId) {
        UUID id = CustomerIds.of(source, externalId);
        getEntityManager()
                .createNativeQuery(REGISTER_UNNAMED)
                .setParameter("id", id)
                .setParameter("externalId", externalId)
                .setParameter("source", source)
                .setParameter("folded", LooseNames.fold(externalId))
                .setParameter("now", clock.instant())
                .executeUpdate();
        return id;
    }

    Customer register(CustomerDetails details) {
        Customer customer = Customer.register(Ids.next(), details, clock.instant());
        persistAndFlush(customer);
        return customer;
    }

    Customer register(String source, String externalId, CustomerDetails details) {
        Customer customer = Customer.register(CustomerIds.of(source, externalId), details, clock.instant());
        customer.know(source, externalId);
        persist(customer);
        return customer;
    }

    /** Registers or describes whom an outside system knows by this id. */
    Customer describe(String source, String externalId, CustomerDetails details) {
        Customer customer = knownAs(source, externalId).orElseGet(() -> register(source, externalId, details));
        customer.know(source, externalId);
        customer.describe(details);
        flush();
        return customer;
    }

    Optional<Customer> knownAs(String source, String externalId) {
        return findByIdOptional(CustomerIds.of(source, externalId));
    }

    Customer existing(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new Refusal(RequestReason.NOT_FOUND));
    }
}
