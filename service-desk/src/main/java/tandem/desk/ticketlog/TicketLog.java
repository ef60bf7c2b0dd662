package tandem.desk.ticketlog;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** All entries of all logs. */
@ApplicationScoped
class TicketLog implements PanacheRepositoryBase<TicketLogEntry, UUID> {

    /** The entries of these tickets in their order, by ticket. */
    Map<UUID, List<TicketLogEntry>> of(Collection<UUID> tickets) {
        return list("ticketId in ?1 order by entryNumber", tickets).stream()
                .collect(Collectors.groupingBy(TicketLogEntry::ticketId));
    }
}
