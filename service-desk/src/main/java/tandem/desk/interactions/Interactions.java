package tandem.desk.interactions;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import tandem.desk.tickets.Contact;
import tandem.desk.tickets.MovingTickets;
import tandem.desk.tickets.Occasion;
import tandem.exchange.problems.Refusal;
import tandem.exchange.problems.RequestReason;

/** All interactions of all tickets. */
@ApplicationScoped
class Interactions implements PanacheRepositoryBase<Interaction, UUID> {

    private final MovingTickets tickets;

    Interactions(MovingTickets tickets) {
        this.tickets = tickets;
    }

    /** Keeps the interaction and counts it towards the ticket's clocks. */
    Interaction record(UUID ticket, RecordInteraction command, Occasion noted) {
        Occasion on = tickets.inOrder(ticket, noted);
        tickets.handled(ticket, new Contact(on.at(), command.answer(), command.secondsOfWork()));
        Interaction interaction = Interaction.record(ticket, command, on);
        persist(interaction);
        return interaction;
    }

    Interaction existing(UUID ticket, UUID id) {
        return findByIdOptional(id)
                .filter(interaction -> interaction.ticketId().equals(ticket))
                .orElseThrow(() -> new Refusal(RequestReason.NOT_FOUND));
    }
}
