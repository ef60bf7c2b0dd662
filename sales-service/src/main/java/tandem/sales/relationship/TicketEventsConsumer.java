package tandem.sales.relationship;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
import tandem.events.CustomerEvent;
import tandem.events.Envelope;
import tandem.exchange.inbox.EventConsumer;
import tandem.exchange.rebuild.RebuildableView;
import tandem.sales.customers.CustomersMetAtTheDesk;

/** Takes in what the desk tells: the customers it speaks of, and the newest news of each ticket. */
@ApplicationScoped
class TicketEventsConsumer implements EventConsumer<CustomerEvent>, RebuildableView {

    private final CustomersMetAtTheDesk customers;
    private final ServedTickets tickets;

    TicketEventsConsumer(CustomersMetAtTheDesk customers, ServedTickets tickets) {
        this.customers = customers;
        this.tickets = tickets;
    }

    @Override
    public Class<CustomerEvent> event() {
        return CustomerEvent.class;
    }

    @Override
    public void take(List<Envelope<CustomerEvent>> events) {
        customers.follow(events);
        show(events);
    }

    @Override
    public String view() {
        return "served_tickets";
    }

    @Override
    public List<String> tables() {
        return List.of("served_ticket");
    }

    @Override
    public void show(List<Envelope<CustomerEvent>> events) {
        TreeMap<UUID, ServedTicket> newest = events.stream()
                .map(ServedTicket::of)
                .flatMap(Optional::stream)
                .collect(Collectors.toMap(
                        ServedTicket::ticketId,
                        Function.identity(),
                        BinaryOperator.maxBy(ServedTicket.BY_NEWS),
                        TreeMap::new));
        tickets.keep(List.copyOf(newest.values()));
    }
}
