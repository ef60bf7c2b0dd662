package tandem.faults.injection;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Lets the faults of a schedule happen, each on a thread of its own, and takes all of them away in the end. */
public final class Injection {

    /** How long what is under way may last beyond the load; a part is started again for two minutes, then once more. */
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Ground ground;
    private final Schedule schedule;
    private final Consumer<String> out;
    private final InstantSource clock = InstantSource.system();
    private final Map<String, Integer> counts = new TreeMap<>();
    private final List<String> troubles = new ArrayList<>();
    private final Instant begun = clock.instant();
    private final Holds holds = new Holds();

    /** @param out takes a line for every fault as it begins and ends */
    public Injection(Ground ground, Schedule schedule, Consumer<String> out) {
        this.ground = ground;
        this.schedule = schedule;
        this.out = out;
    }

    /** Returns when every fault has happened, not sooner than the length, and is taken away. */
    public void run(Duration length) throws InterruptedException {
        Instant start = clock.instant();
        List<Thread> threads = schedule.faults().stream()
                .map(fault ->
                        Thread.ofVirtual().name(fault.text()).start(() -> inTurn(fault, start, start.plus(length))))
                .toList();
        waitUntil(start.plus(length));
        long until = System.nanoTime() + PATIENCE.toNanos();
        for (Thread thread : threads) {
            if (!thread.join(Duration.ofNanos(Math.max(1, until - System.nanoTime())))) {
                trouble(thread.getName() + " was not over " + PATIENCE.toMinutes() + " minutes after the load");
                thread.interrupt();
            }
        }
        ground.heal();
        say("all", "healed");
    }

    /** Lets it happen when its time has come and no other fault has the same part in its hands. */
    private void inTurn(Planned planned, Instant start, Instant end) {
        try {
            waitUntil(start.plus(planned.begins()));
            if (!holds.take(planned.touches(), Duration.between(clock.instant(), end))) {
                say(planned.kind().code(), "left out, since another fault lasted: " + planned.text());
                return;
            }
            try {
                happen(planned);
            } finally {
                holds.release(planned.touches());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void happen(Planned planned) throws InterruptedException {
        try {
            Fault fault = planned.on(ground);
            say(planned.kind().code(), planned.text());
            fault.inject().run();
            count(planned.kind());
            Thread.sleep(planned.lasts());
            fault.heal().run();
            if (!planned.lasts().isZero()) {
                say(planned.kind().code(), "healed: " + planned.kind().code() + " " + planned.target());
            }
        } catch (InterruptedException e) {
            throw e;
        } catch (Exception | Error e) { // one that ended the thread unseen would let the run pass
            trouble(planned.text() + " failed: " + e);
        }
    }

    private void waitUntil(Instant due) throws InterruptedException {
        Duration left = Duration.between(clock.instant(), due);
        if (left.isPositive()) {
            Thread.sleep(left);
        }
    }

    private synchronized void count(FaultKind kind) {
        counts.merge(kind.code(), 1, Integer::sum);
    }

    private synchronized void trouble(String what) {
        troubles.add(what);
        say("trouble", what);
    }

    private void say(String kind, String what) {
        Instant now = clock.instant();
        ground.history().fault(now, kind, what);
        out.accept(Clockwork.at(Duration.between(begun, now)) + "  " + what);
    }

    /** How many faults of each kind there were. */
    public synchronized Map<String, Integer> counts() {
        return new TreeMap<>(counts);
    }

    /** What went wrong that no fault explains. */
    public synchronized List<String> troubles() {
        return List.copyOf(troubles);
    }
}
