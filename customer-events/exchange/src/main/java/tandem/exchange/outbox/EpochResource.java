package tandem.exchange.outbox;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.logging.Logger;
import tandem.exchange.access.Caller;
import tandem.exchange.access.Role;
import tandem.exchange.idempotency.Idempotent;

/** A new epoch, to be begun after this service's database was restored from a backup, before anything is changed. */
@Path("/v1/exchange/epoch")
@Tag(name = "Operations: exchange")
@RolesAllowed(Role.OPERATOR)
@RunOnVirtualThread
class EpochResource {

    private static final Logger LOG = Logger.getLogger(EpochResource.class);

    private final Epochs epochs;
    private final Caller caller;

    EpochResource(Epochs epochs, Caller caller) {
        this.epochs = epochs;
        this.caller = caller;
    }

    /** Answers the epoch that has begun. */
    @POST
    @Operation(
            summary = "Begin a new epoch",
            description = "Once, after this service's database was restored from a backup and before it changes "
                    + "anything. Cursors from before are answered 410 from then on, and the other side "
                    + "takes what comes now for newer.")
    @Idempotent
    @Transactional
    public Epoch raise(@NotNull @Valid RaiseEpoch command) {
        epochs.raise(caller.name(), command.reason());
        Epoch begun = epochs.current();
        LOG.warnf("A new epoch has begun: epoch=%d by=%s", begun.epoch(), caller.name());
        return begun;
    }
}
