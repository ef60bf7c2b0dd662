package tandem.exchange.deadletters;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import tandem.exchange.access.Caller;
import tandem.exchange.problems.Refusal;

/**
 * Takes letters in again. While one is at work its row is locked, so that a second operator waits and then finds it known;
 * its effect is a transaction of the inbox, which knows every event by its id: however often a letter is replayed, and
 * wherever that is interrupted, its effect happens once.
 */
@ApplicationScoped
class Replaying {

    private final Letters letters;
    private final OriginalValues originals;
    private final Retaking retaking;
    private final EntityManager entities;
    private final Caller caller;
    private final Clock clock;
    private final MeterRegistry meters;

    Replaying(
            Letters letters,
            OriginalValues originals,
            Retaking retaking,
            EntityManager entities,
            Caller caller,
            Clock clock,
            MeterRegistry meters) {
        this.letters = letters;
        this.originals = originals;
        this.retaking = retaking;
        this.entities = entities;
        this.caller = caller;
        this.clock = clock;
        this.meters = meters;
    }

    /** @throws Refusal {@code not_found}, {@code value_gone} */
    @Transactional(Transactional.TxType.MANDATORY)
    DeadLetter replay(UUID id) {
        letter(id);
        return letters.existing(id);
    }

    private ReplayResult letter(UUID id) {
        DeadLetter letter = letters.locked(id);
        ReplayOutcome outcome = letter.isReplayed() ? ReplayOutcome.of(ReplayResult.ALREADY_KNOWN) : takenAgain(letter);
        letter.replayed(outcome, caller.name(), clock.instant());
        entities.flush();
        meters.counter(
                        "tandem.inbox.dead.letters.replayed",
                        "result",
                        outcome.result().name().toLowerCase(Locale.ROOT))
                .increment();
        return outcome.result();
    }

    private ReplayOutcome takenAgain(DeadLetter letter) {
        LetterContents contents = letters.contents(letter.id());
        byte[] value = letter.valueLeftOut() ? originals.at(letter.origin()) : contents.value();
        return retaking.take(contents.record(letter.origin(), value));
    }

    /** Replays the next letters that wait, each by itself: what one of them refuses does not keep the others. */
    @Transactional(Transactional.TxType.MANDATORY)
    ReplayedLetters replay(ReplayLetters command) {
        List<UUID> ids = letters.waiting(command.cause(), command.after(), ReplayLetters.AT_ONCE);
        Map<ReplayResult, Integer> results = new EnumMap<>(ReplayResult.class);
        ids.forEach(id -> results.merge(alone(id), 1, Integer::sum));
        return ReplayedLetters.of(results, ids.size() == ReplayLetters.AT_ONCE ? ids.getLast() : null);
    }

    private ReplayResult alone(UUID id) {
        try {
            return QuarkusTransaction.requiringNew().call(() -> letter(id));
        } catch (Refusal gone) {
            return ReplayResult.REFUSED;
        }
    }
}
