package tandem.faults.injection;

import java.time.Duration;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import tandem.faults.proxy.Mode;

/** What can go wrong. The numbers are how many seconds a fault of the kind lasts at least and at most. */
@SuppressWarnings("ImmutableEnumChecker") // what makes a fault is a function without state
public enum FaultKind {
    /** A replica ends without a chance to tidy up. */
    KILL_SERVICE(Targets.SERVICES, 1, 8, Making::killing),
    /** A replica stands still with all that it holds, and goes on as if nothing had been. */
    FREEZE_SERVICE(Targets.SERVICES, 3, 25, Making::freezing),
    /** A replica ends while its database is out of its reach. */
    KILL_IN_OUTAGE(Targets.SERVICES, 3, 8, Making::killingInAnOutage),
    /** The broker ends without a chance to write anything. */
    KILL_BROKER(Targets.BROKER, 1, 8, Making::killing),
    /** The broker takes connections and answers nothing. */
    FREEZE_BROKER(Targets.BROKER, 3, 15, Making::freezing),
    /** A database ends at once and recovers from its log. */
    RESTART_DATABASE(Targets.DATABASES, 1, 5, Making::restarting),
    /** All connections of a replica to its database break. */
    CUT_DATABASE(Targets.SERVICES, 0, 0, Making::cuttingTheDatabase),
    /** All connections of a replica to the broker break. */
    CUT_BROKER(Targets.SERVICES, 0, 0, Making::cuttingTheBroker),
    /** Nothing arrives between a replica and its database, and nothing is refused. */
    HOLD_DATABASE(
            Targets.SERVICES,
            3,
            15,
            (ground, target, _) -> Making.passing(ground.network().toDatabase(target), Mode.HOLD)),
    /** Nothing arrives between a replica and the broker, and nothing is refused. */
    HOLD_BROKER(
            Targets.SERVICES,
            5,
            20,
            (ground, target, _) -> Making.passing(ground.network().toBroker(target), Mode.HOLD)),
    /** Nothing arrives between a replica and the broker, until all connections break with what was under way. */
    LOSE_BROKER(
            Targets.SERVICES,
            12,
            16,
            (ground, target, _) -> Making.losing(ground.network().toBroker(target))),
    /** A replica's connections to its database are refused, and those that stand break. */
    REFUSE_DATABASE(
            Targets.SERVICES,
            3,
            10,
            (ground, target, _) -> Making.refusing(ground.network().toDatabase(target))),
    /** Transactions of a replica stay open at their ends for seconds, while those of others end. */
    HOLD_COMMITS(
            Targets.SERVICES,
            8,
            12,
            (ground, target, _) ->
                    Making.passing(ground.network().toDatabase(target), new Mode.HoldCommits(Duration.ofSeconds(2)))),
    /** A replica's connection to its database breaks at about every second commit. */
    CUT_COMMITS(
            Targets.SERVICES,
            5,
            8,
            (ground, target, _) -> Making.passing(ground.network().toDatabase(target), Mode.CUT_COMMITS)),
    /** The database answers a replica late. */
    SLOW_DATABASE(
            Targets.SERVICES,
            5,
            15,
            (ground, target, random) -> Making.passing(ground.network().toDatabase(target), Making.delay(random, 60))),
    /** The broker answers a replica late. */
    SLOW_BROKER(
            Targets.SERVICES,
            5,
            15,
            (ground, target, random) -> Making.passing(ground.network().toBroker(target), Making.delay(random, 300))),
    /** Each connection of a replica to its database breaks in the middle of something. */
    BREAK_DATABASE(
            Targets.SERVICES,
            3,
            8,
            (ground, target, random) -> Making.passing(
                    ground.network().toDatabase(target), new Mode.CutAfter(2_000 + random.nextInt(60_000)))),
    /** Each connection of a replica to the broker breaks in the middle of a message. */
    BREAK_BROKER(
            Targets.SERVICES,
            3,
            8,
            (ground, target, random) ->
                    Making.passing(ground.network().toBroker(target), new Mode.CutAfter(500 + random.nextInt(20_000)))),
    /** The broker answers a side's replicas late, and refuses some of their batches for their own sake. */
    REFUSE_BATCHES(Targets.PUBLISHERS, 3, 6, Making::refusingBatches),
    /** A topic's latest records come again, threefold and shuffled. */
    REDELIVER(Targets.TOPICS, 0, 0, Making::redelivering),
    /** The same, when the other side has forgotten by age that it has had them. */
    REDELIVER_FORGOTTEN(Targets.READERS, 0, 0, Making::redeliveringWhatIsForgotten),
    /** Records that no consumer can read, and some that it must pass over, one of each kind. */
    POISON(Targets.TOPICS, 0, 0, Making::poisoning),
    /** A replica is started anew with its clock an hour off, then again with the right one. */
    SHIFT_CLOCK(Targets.SERVICES, 5, 12, Making::shiftingTheClock);

    private final Targets targets;
    private final int least;
    private final int most;
    private final Making making;

    FaultKind(Targets targets, int least, int most, Making making) {
        this.targets = targets;
        this.least = least;
        this.most = most;
        this.making = making;
    }

    /** As in options and output. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether this machine can do it. */
    public boolean possible() {
        return this != SHIFT_CLOCK || FakeTime.library().isPresent();
    }

    Planned plan(Duration begins, Random random) {
        String target = targets.names().get(random.nextInt(targets.names().size()));
        Duration lasts = Duration.ofMillis(least * 1_000L + random.nextLong((most - least) * 1_000L + 1));
        return new Planned(this, target, begins, lasts, random.nextLong());
    }

    Set<String> touches(String target) {
        return targets.touched(target);
    }

    Fault on(Ground ground, String target, Random random) {
        return making.fault(ground, target, random);
    }
}
