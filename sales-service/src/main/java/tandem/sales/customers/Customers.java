package tandem.sales.customers;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import tandem.events.CustomerIds;
import tandem.events.CustomerSnapshot;
import tandem.exchange.problems.Refusal;
import tandem.sales.SalesReason;

/** All customers. */
@ApplicationScoped
public class Customers implements PanacheRepositoryBase<Customer, UUID> {

    /** A customer and what an outside system calls them. */
    public record Account(UUID customer, String externalId) {}

    Customer known(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new Refusal(SalesReason.CUSTOMER_UNKNOWN).with("customer", id));
    }

    Customer knownAs(String source, String externalId) {
        return known(CustomerIds.of(source, externalId));
    }

    /** Registers or describes whom an outside system knows by this id. */
    Described describe(String source, String externalId, DescribeCustomer details) {
        Customer known = findById(CustomerIds.of(source, externalId));
        if (known != null) {
            return new Described(known, false, known.describeAs(source, externalId, details));
        }
        Customer customer = Customer.register(source, externalId, details);
        persist(customer);
        return new Described(customer, true, true);
    }

    /** The same by somebody who knows only a part: what they say nothing of stays as it is known. */
    Described describePartly(String source, String externalId, DescribeCustomer details) {
        Customer known = findById(CustomerIds.of(source, externalId));
        return describe(source, externalId, known == null ? details : details.orElse(known.details()));
    }

    /** The customer as the desk is told of them. */
    public CustomerSnapshot snapshot(UUID id) {
        return known(id).snapshot();
    }

    /** Refuses a customer in a request body whom nobody knows. */
    public void requireKnown(UUID id, String pointer) {
        if (findByIdOptional(id).isEmpty()) {
            throw new Refusal(SalesReason.REFERENCE_UNKNOWN)
                    .with("reference", id)
                    .at(pointer, SalesReason.CUSTOMER_UNKNOWN);
        }
    }

    /** Those whom that outside system calls exactly so, by that name; read at once. */
    public Map<String, Account> accounts(String source, Collection<String> externalIds) {
        List<UUID> ids = externalIds.stream()
                .distinct()
                .map(name -> CustomerIds.of(source, name))
                .toList();
        return list("id in ?1", ids).stream()
                .filter(customer -> customer.externalId() != null)
                .map(customer -> new Account(customer.id(), customer.externalId()))
                .collect(Collectors.toMap(Account::externalId, Function.identity()));
    }

    /** Everybody whom that outside system has named so far. */
    public List<Account> accountsOf(String source) {
        return getEntityManager()
                .createQuery(
                        "select new tandem.sales.customers.Customers$Account(c.id, c.externalId)"
                                + " from Customer c where c.externalSource = :source",
                        Account.class)
                .setParameter("source", source)
                .getResultList();
    }
}
