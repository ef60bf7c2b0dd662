package tandem.exchange.status;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.sql.SQLException;
import java.time.Clock;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import tandem.exchange.access.Role;
import tandem.exchange.deadletters.WaitingLetters;
import tandem.exchange.outbox.Backlog;
import tandem.exchange.outbox.Epochs;
import tandem.exchange.positions.Freshness;
import tandem.exchange.positions.GapGauge;

/** How the exchange stands, in one answer. */
@Path("/v1/exchange/status")
@Tag(name = "Operations: exchange")
@RolesAllowed(Role.OPERATOR)
@RunOnVirtualThread
class StatusResource {

    private final String service;
    private final Epochs epochs;
    private final Backlog outbox;
    private final Freshness freshness;
    private final GapGauge gaps;
    private final WaitingLetters letters;
    private final JournalStatus journal;
    private final Clock clock;

    StatusResource(
            @ConfigProperty(name = "quarkus.application.name") String service,
            Epochs epochs,
            Backlog outbox,
            Freshness freshness,
            GapGauge gaps,
            WaitingLetters letters,
            JournalStatus journal,
            Clock clock) {
        this.service = service;
        this.epochs = epochs;
        this.outbox = outbox;
        this.freshness = freshness;
        this.gaps = gaps;
        this.letters = letters;
        this.journal = journal;
        this.clock = clock;
    }

    @GET
    @Operation(
            summary = "Read how the exchange stands",
            description = "What to open first: epoch, backlog, blocked streams, gaps, dead letters and journal.")
    public StatusView get() throws SQLException {
        return new StatusView(
                service,
                clock.instant(),
                epochs.current(),
                outbox.status(),
                freshness.status(gaps.streams()),
                letters.now(),
                journal.now());
    }
}
