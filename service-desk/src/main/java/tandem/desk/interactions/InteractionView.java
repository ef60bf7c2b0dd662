package tandem.desk.interactions;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tandem.desk.tickets.Channel;

/** An interaction as responses show one. */
record InteractionView(
        UUID id,
        UUID ticket,
        Direction direction,
        @JsonProperty("public") boolean visible,
        Channel channel,
        @Nullable String text,
        long workingSeconds,
        boolean automatic,
        Instant at,
        String by,
        @Nullable UUID agent) {

    static InteractionView of(Interaction interaction) {
        return new InteractionView(
                interaction.id(),
                interaction.ticketId(),
                interaction.direction(),
                interaction.visible(),
                interaction.channel(),
                interaction.text(),
                interaction.workingSeconds(),
                interaction.automatic(),
                interaction.happenedAt(),
                interaction.doneBy(),
                interaction.agentId());
    }
}
