package tandem.desk.interactions;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tandem.desk.agents.AgentCard;
import tandem.desk.tickets.Channel;
import tandem.desk.tickets.Occasion;
import tandem.exchange.time.Ids;

/** One contact or piece of work about a ticket; it stays as it was recorded. */
@Entity
@Table(name = "interaction")
class Interaction {

    @Id
    private UUID id;

    private UUID ticketId;

    @Enumerated(EnumType.STRING)
    private Direction direction;

    private boolean visible;

    @Enumerated(EnumType.STRING)
    private Channel channel;

    private @Nullable String text;
    private long workingSeconds;
    private boolean automatic;
    private Instant happenedAt;
    private Instant recordedAt;
    private String doneBy;
    private @Nullable UUID agentId;

    @SuppressWarnings("NullAway.Init")
    Interaction() {}

    static Interaction record(UUID ticket, RecordInteraction command, Occasion on) {
        Interaction interaction = new Interaction();
        interaction.id = Ids.next();
        interaction.ticketId = ticket;
        interaction.direction = command.direction();
        interaction.visible = command.visible();
        interaction.channel = command.channel();
        interaction.text = command.text();
        interaction.workingSeconds = command.secondsOfWork();
        interaction.automatic = command.byMachine();
        interaction.happenedAt = on.at();
        interaction.recordedAt = on.recordedAt();
        interaction.doneBy = on.login();
        AgentCard agent = on.agent();
        interaction.agentId = agent == null ? null : agent.id();
        return interaction;
    }

    UUID id() {
        return id;
    }

    UUID ticketId() {
        return ticketId;
    }

    Direction direction() {
        return direction;
    }

    boolean visible() {
        return visible;
    }

    Channel channel() {
        return channel;
    }

    @Nullable
    String text() {
        return text;
    }

    long workingSeconds() {
        return workingSeconds;
    }

    boolean automatic() {
        return automatic;
    }

    Instant happenedAt() {
        return happenedAt;
    }

    String doneBy() {
        return doneBy;
    }

    @Nullable
    UUID agentId() {
        return agentId;
    }
}
