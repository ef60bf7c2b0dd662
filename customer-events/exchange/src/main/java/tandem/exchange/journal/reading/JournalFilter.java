package tandem.exchange.journal.reading;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tandem.events.Side;
import tandem.exchange.outbox.Buckets;
import tandem.exchange.partners.Grant;
import tandem.exchange.partners.TypePatterns;
import tandem.exchange.problems.Fault;
import tandem.exchange.problems.FaultReason;
import tandem.exchange.problems.Place;
import tandem.exchange.problems.Refusal;
import tandem.exchange.problems.RequestReason;
import tandem.exchange.wire.StructuredEvent;

/**
 * Which events a reader wants. Types are chosen by patterns, never by a list of the types that this replica knows: another
 * one may publish newer ones already.
 *
 * @param choices of types, each of which an event has to fit; none for all types
 * @param customer null for all
 */
public record JournalFilter(
        List<TypePatterns> choices, @Nullable UUID customer) {

    /** Every event of everybody. */
    public static final JournalFilter EVERYTHING = new JournalFilter(List.of(), null);

    /** Of the cursor that has passed nothing over. */
    static final int UNFILTERED = 0;

    public JournalFilter {
        choices = List.copyOf(choices);
    }

    /**
     * What a reader asks for, of what it may read.
     *
     * @param asked {@code ce_type}s, in which {@code *} stands for any characters; none for all that are granted
     * @param own what this service publishes as; types of the other side would be waited for in vain
     * @throws Refusal {@code invalid_parameters} for one that fits no type of this service, or none that is granted;
     *     {@code scope_missing} for any when none of this service's types is granted
     */
    public static JournalFilter granted(Grant grant, List<String> asked, @Nullable UUID customer, Side own) {
        if (!asked.isEmpty()) {
            grant.demandSomeOf(own);
        }
        List<String> granted = grant.ceTypes(own);
        for (String pattern : asked) {
            if (granted.stream().noneMatch(type -> TypePatterns.matches(pattern, type))) {
                throw new Refusal(RequestReason.INVALID_PARAMETERS)
                        .with(Fault.of(
                                Place.PARAMETER,
                                "type",
                                FaultReason.NOT_ONE_OF,
                                "allowed",
                                String.join(", ", granted)));
            }
        }
        TypePatterns wanted = asked.isEmpty() ? TypePatterns.ALL : TypePatterns.of(asked);
        boolean namesAlone = !asked.isEmpty() && asked.stream().noneMatch(pattern -> pattern.contains("*"));
        Stream<TypePatterns> choices = namesAlone ? Stream.of(wanted) : Stream.of(wanted, grant.types());
        return new JournalFilter(choices.filter(choice -> !choice.matchAll()).toList(), customer);
    }

    /** The same for the same filter, and another one for another. */
    int mark() {
        return choices.isEmpty() && customer == null ? UNFILTERED : (choices + " " + customer).hashCode() | 1;
    }

    /** Whether events of this bucket are wanted. */
    boolean wants(int bucket) {
        return customer == null || Buckets.of(customer) == bucket;
    }

    /** Whether an event is wanted. */
    Predicate<StructuredEvent> lets() {
        List<Predicate<String>> fits =
                choices.stream().map(TypePatterns::matcher).toList();
        return event -> (customer == null || customer.equals(event.partitionkey()))
                && fits.stream().allMatch(fit -> fit.test(event.type()));
    }

    /** Fills in {@code type like any (?) and type like any (?)}, from this parameter on. */
    void setTypes(Connection connection, PreparedStatement select, int parameter) throws SQLException {
        for (int choice = 0; choice < 2; choice++) {
            List<String> likes = choice < choices.size() ? choices.get(choice).likes() : TypePatterns.ALL.likes();
            select.setArray(parameter + choice, connection.createArrayOf("text", likes.toArray()));
        }
    }
}
