package tandem.exchange.deadletters;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import tandem.exchange.access.Caller;
import tandem.exchange.access.Role;
import tandem.exchange.idempotency.Idempotent;
import tandem.exchange.listing.Listed;
import tandem.exchange.listing.Listing;
import tandem.exchange.listing.Op;
import tandem.exchange.listing.Page;
import tandem.exchange.problems.Refuses;

/** Records that could not be taken in: what they are, and how they are taken in after all, or given up. */
@Path("/v1/exchange/dead-letters")
@Tag(name = "Operations: dead letters")
@RolesAllowed(Role.OPERATOR)
@RunOnVirtualThread
class DeadLettersResource {

    private static final Listing<DeadLetter> LETTERS = Listing.of(DeadLetter.class)
            .filter("state", "state", LetterState.class, Op.EQ, Op.IN)
            .filter("cause", "cause", String.class, Op.EQ, Op.IN)
            .filter("customer_id", "customerId", UUID.class, Op.EQ)
            .filter("event_id", "eventId", UUID.class, Op.EQ)
            .filter("set_aside_at", "setAsideAt", Instant.class, Op.GTE, Op.LT)
            .sort("-set_aside_at");

    private final EntityManager entities;
    private final Letters letters;
    private final Replaying replaying;
    private final Caller caller;
    private final Clock clock;

    DeadLettersResource(EntityManager entities, Letters letters, Replaying replaying, Caller caller, Clock clock) {
        this.entities = entities;
        this.letters = letters;
        this.replaying = replaying;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Operation(
            summary = "List dead letters",
            description = "Records of the other side that could not be taken in, without their contents.")
    @Listed
    public Page<DeadLetterView> list(UriInfo uri) {
        return LETTERS.list(uri, entities, DeadLetterView::of);
    }

    @GET
    @Operation(summary = "Read a dead letter with its contents")
    @Path("{id}")
    public DeadLetterView get(@PathParam("id") UUID id) {
        return DeadLetterView.of(letters.existing(id), letters.contents(id));
    }

    @POST
    @Operation(
            summary = "Take a dead letter in again",
            description = "Under its old id, so that it has its effect once, however often it is asked for; "
                    + "`last_replay` of the answer tells what came of it. One that was discarded may be "
                    + "replayed too.")
    @Refuses("value_gone")
    @Path("{id}/replay")
    @Idempotent
    @Transactional
    public DeadLetterView replay(@PathParam("id") UUID id) {
        return DeadLetterView.of(replaying.replay(id));
    }

    @POST
    @Operation(
            summary = "Give a dead letter up",
            description = "What it would have said stays missing, and shows as a gap of its customer.")
    @Refuses("letter_settled")
    @Path("{id}/discard")
    @Idempotent
    @Transactional
    public DeadLetterView discard(@PathParam("id") UUID id, @NotNull @Valid DiscardLetter command) {
        DeadLetter letter = letters.locked(id);
        letter.discard(command.reason(), caller.name(), clock.instant());
        entities.flush();
        return DeadLetterView.of(letter);
    }

    @POST
    @Operation(
            summary = "Take waiting dead letters in again",
            description = "Up to 100 at once, in the order in which they were set aside; go on with "
                    + "`next_after` until there is none. One that is refused does not keep the others.")
    @Path("replay")
    @Idempotent
    @Transactional
    public ReplayedLetters replayWaiting(@NotNull @Valid ReplayLetters command) {
        return replaying.replay(command);
    }
}
