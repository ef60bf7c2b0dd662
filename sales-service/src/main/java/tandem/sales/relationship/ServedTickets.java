package tandem.sales.relationship;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One row a ticket; a row gives way only to newer news of its ticket. */
@ApplicationScoped
class ServedTickets {

    private static final String KEEP = """
            insert into served_ticket as kept (ticket_id, customer_id, number, kind, channel, priority, opened_at,
                resolved_at, resolutions, withdrawn, source_epoch, entity_version)
            select * from unnest(:tickets, :customers, :numbers, :kinds, :channels, :priorities,
                cast(:opened as timestamptz[]), cast(:resolved as timestamptz[]), :resolutions, :withdrawn, :epochs,
                :versions)
            on conflict on constraint served_ticket_pk do update
            set customer_id = excluded.customer_id,
                number = excluded.number,
                kind = excluded.kind,
                channel = excluded.channel,
                priority = excluded.priority,
                opened_at = excluded.opened_at,
                resolved_at = excluded.resolved_at,
                resolutions = excluded.resolutions,
                withdrawn = excluded.withdrawn,
                source_epoch = excluded.source_epoch,
                entity_version = excluded.entity_version
            where (excluded.source_epoch, excluded.entity_version) > (kept.source_epoch, kept.entity_version)
            """;

    private final EntityManager entities;

    ServedTickets(EntityManager entities) {
        this.entities = entities;
    }

    /** Keeps these, of which no two are the same ticket. */
    @Transactional(Transactional.TxType.MANDATORY)
    void keep(List<ServedTicket> tickets) {
        entities.createNativeQuery(KEEP)
                .setParameter("tickets", column(tickets, ServedTicket::ticketId).toArray(UUID[]::new))
                .setParameter(
                        "customers", column(tickets, ServedTicket::customerId).toArray(UUID[]::new))
                .setParameter("numbers", text(tickets, ServedTicket::number))
                .setParameter("kinds", text(tickets, ServedTicket::kind))
                .setParameter("channels", text(tickets, ServedTicket::channel))
                .setParameter("priorities", text(tickets, ServedTicket::priority))
                .setParameter("opened", text(tickets, ServedTicket::openedAt))
                .setParameter("resolved", text(tickets, ServedTicket::resolvedAt))
                .setParameter(
                        "resolutions",
                        column(tickets, ServedTicket::resolutions).toArray(Integer[]::new))
                .setParameter(
                        "withdrawn", column(tickets, ServedTicket::withdrawn).toArray(Integer[]::new))
                .setParameter(
                        "epochs", column(tickets, ServedTicket::sourceEpoch).toArray(Long[]::new))
                .setParameter(
                        "versions", column(tickets, ServedTicket::entityVersion).toArray(Long[]::new))
                .executeUpdate();
    }

    private static <V> List<V> column(List<ServedTicket> tickets, Function<ServedTicket, V> value) {
        return tickets.stream().map(value).toList();
    }

    private static String[] text(List<ServedTicket> tickets, Function<ServedTicket, @Nullable Object> value) {
        return tickets.stream()
                .map(value)
                .map(each -> each == null ? null : each.toString())
                .toArray(String[]::new);
    }
}
