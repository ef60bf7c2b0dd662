package tandem.sales.customers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tandem.events.CustomerEvent;
import tandem.events.CustomerSnapshot;
import tandem.events.Envelope;

/** Keeps the record of customers whom sales knows only by what the desk's events tell of them. */
@ApplicationScoped
public class CustomersMetAtTheDesk {

    /** A record that was described here follows nobody: its {@code followed_sequence} is null and nothing is newer. */
    private static final String FOLLOW = """
            insert into customer as kept (id, version, name, kind, email, language, followed_epoch, followed_sequence)
            select id, 0, name, kind, email, language, epoch, sequence
            from unnest(:ids, :names, :kinds, :emails, :languages, :epochs, :sequences)
                as met (id, name, kind, email, language, epoch, sequence)
            on conflict on constraint customer_pk do update
            set version = kept.version + 1,
                name = excluded.name,
                kind = excluded.kind,
                email = excluded.email,
                language = excluded.language,
                followed_epoch = excluded.followed_epoch,
                followed_sequence = excluded.followed_sequence
            where (excluded.followed_epoch, excluded.followed_sequence) > (kept.followed_epoch, kept.followed_sequence)
            """;

    private static final Comparator<Envelope<?>> BY_NEWS =
            Comparator.<Envelope<?>>comparingLong(Envelope::sourceEpoch).thenComparingLong(Envelope::sequence);

    private final EntityManager entities;

    CustomersMetAtTheDesk(EntityManager entities) {
        this.entities = entities;
    }

    /** Takes each customer's newest snapshot among these events, in ascending order of id so that nothing deadlocks. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void follow(List<? extends Envelope<? extends CustomerEvent>> events) {
        List<Envelope<?>> newest = events.stream()
                .collect(Collectors.<Envelope<?>, UUID, Envelope<?>, TreeMap<UUID, Envelope<?>>>toMap(
                        Envelope::customerId, Function.identity(), BinaryOperator.maxBy(BY_NEWS), TreeMap::new))
                .values()
                .stream()
                .toList();
        entities.createNativeQuery(FOLLOW)
                .setParameter("ids", newest.stream().map(Envelope::customerId).toArray(UUID[]::new))
                .setParameter(
                        "names", snapshots(newest).map(CustomerSnapshot::name).toArray(String[]::new))
                .setParameter(
                        "kinds",
                        snapshots(newest).map(CustomersMetAtTheDesk::kind).toArray(String[]::new))
                .setParameter(
                        "emails", snapshots(newest).map(CustomerSnapshot::email).toArray(String[]::new))
                .setParameter(
                        "languages",
                        snapshots(newest).map(CustomerSnapshot::language).toArray(String[]::new))
                .setParameter(
                        "epochs", newest.stream().map(Envelope::sourceEpoch).toArray(Long[]::new))
                .setParameter(
                        "sequences", newest.stream().map(Envelope::sequence).toArray(Long[]::new))
                .executeUpdate();
    }

    private static Stream<CustomerSnapshot> snapshots(List<Envelope<?>> events) {
        return events.stream().map(event -> event.data().customer());
    }

    /** A kind that sales does not know is a company to sales, as one that was not told. */
    private static String kind(CustomerSnapshot customer) {
        CustomerKind kind =
                CustomerKind.PERSON.word().equals(customer.kind()) ? CustomerKind.PERSON : CustomerKind.COMPANY;
        return kind.word();
    }
}
