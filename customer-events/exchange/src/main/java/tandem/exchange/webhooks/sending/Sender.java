package tandem.exchange.webhooks.sending;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.jboss.logging.Logger;
import tandem.exchange.webhooks.attempts.Attempt;
import tandem.exchange.webhooks.attempts.Attempting;
import tandem.exchange.webhooks.lanes.DueDeliveries;
import tandem.exchange.webhooks.lanes.Lane;
import tandem.exchange.webhooks.lanes.Lanes;
import tandem.exchange.webhooks.lanes.Recording;

/** Sends what is due: claims lanes, sends what is due in each on a thread of its own, and gives them back. */
@Singleton
class Sender {

    private static final Logger LOG = Logger.getLogger(Sender.class);

    private static final int FAST_LANES = 32;
    private static final int SLOW_LANES = 8;

    /** Fast lanes that turn out not to be, besides. */
    private static final int BESIDE = 256;

    private static final Duration WHEN_TURNED_AWAY = Duration.ofSeconds(1);

    private final Lanes lanes;
    private final DueDeliveries due;
    private final Attempting attempting;
    private final Recording recording;
    private final EndingEndpoints ending;
    private final SendingMeters meters;
    private final Semaphore fast = new Semaphore(FAST_LANES);
    private final Semaphore slow = new Semaphore(SLOW_LANES);
    private final Map<Thread, Worker> atWork = new ConcurrentHashMap<>();
    private volatile boolean stopping;

    Sender(
            Lanes lanes,
            DueDeliveries due,
            Attempting attempting,
            Recording recording,
            EndingEndpoints ending,
            SendingMeters meters) {
        this.lanes = lanes;
        this.due = due;
        this.attempting = attempting;
        this.recording = recording;
        this.ending = ending;
        this.meters = meters;
    }

    /**
     * Begins with the lanes that are due, as many as there are workers free.
     *
     * @param ended called when a lane was given back, on another thread
     * @return the threads that were begun
     */
    List<Thread> begin(Runnable ended) throws SQLException {
        makeRoom();
        List<Thread> begun = new ArrayList<>(begin(fast, false, ended));
        begun.addAll(begin(slow, true, ended));
        return begun;
    }

    /** Begins no other request. */
    void stop() {
        stopping = true;
    }

    /** The same, and waits until no lane is at work. */
    void finish(Duration patience) throws InterruptedException {
        stop();
        long deadline = System.nanoTime() + patience.toNanos();
        for (Thread lane : atWork.keySet().stream().filter(Thread::isAlive).toList()) {
            lane.join(Duration.ofNanos(Math.max(1, deadline - System.nanoTime())));
        }
    }

    private void makeRoom() {
        long beside = atWork.values().stream().filter(Worker::isBeside).count();
        atWork.values().stream()
                .filter(Worker::takesTooLong)
                .limit(Math.max(0, BESIDE - beside))
                .forEach(Worker::giveUpPlace);
    }

    private List<Thread> begin(Semaphore places, boolean slowOnes, Runnable ended) throws SQLException {
        int free = places.availablePermits();
        List<Lane> claimed = free == 0 ? List.of() : lanes.claim(slowOnes, free);
        places.acquireUninterruptibly(claimed.size());
        return claimed.stream()
                .map(lane -> begin(lane, new Worker(places, !slowOnes), ended))
                .toList();
    }

    private Thread begin(Lane lane, Worker worker, Runnable ended) {
        Thread thread = Thread.ofVirtual().name("webhook-" + lane.endpoint()).unstarted(() -> {
            try {
                run(lane);
            } finally {
                atWork.remove(Thread.currentThread());
                worker.giveUpPlace();
                ended.run();
            }
        });
        atWork.put(thread, worker);
        thread.start();
        return thread;
    }

    /** A lane that is not given back because of a failure here is free again when its lease runs out. */
    private void run(Lane lane) {
        try {
            StillHeld claim = new StillHeld(lanes, lane);
            LaneRun run =
                    new LaneRun(lane, attempting.to(lane.url(), lane.signatures()), () -> stopping || claim.isLost());
            RunRecord record = new RunRecord(lane, recording);
            List<Attempt> last = run.send(after -> due.of(lane, after), made -> {
                meters.made(made);
                record.add(made);
            });
            meters.made(last);
            if (run.isTurnedAway()) {
                Thread.sleep(WHEN_TURNED_AWAY);
            }
            if (record.end(last, run.course())) {
                ending.endIfDue(lane, run.course());
            } else {
                LOG.warnf("another sender has taken over, or the endpoint was changed endpoint=%s", lane.endpoint());
            }
        } catch (SQLException | RuntimeException failure) {
            LOG.errorf(failure, "a lane was not sent to its end endpoint=%s", lane.endpoint());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
