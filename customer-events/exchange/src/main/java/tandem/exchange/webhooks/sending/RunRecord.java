package tandem.exchange.webhooks.sending;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.jboss.logging.Logger;
import tandem.exchange.webhooks.attempts.Attempt;
import tandem.exchange.webhooks.lanes.Course;
import tandem.exchange.webhooks.lanes.Lane;
import tandem.exchange.webhooks.lanes.Recording;

/**
 * Writes a run's attempts down beside the sending, one part after the other; who sends faster than that waits. A part that
 * could not be written is written with the next one.
 */
final class RunRecord {

    private static final Logger LOG = Logger.getLogger(RunRecord.class);

    private final Lane lane;
    private final Recording recording;
    private FutureTask<List<Attempt>> underWay = new FutureTask<>(List::of);

    RunRecord(Lane lane, Recording recording) {
        this.lane = lane;
        this.recording = recording;
        underWay.run();
    }

    /** Begins to write this part, once the one before is written. */
    void add(List<Attempt> made) throws InterruptedException {
        if (made.isEmpty()) {
            return;
        }
        List<Attempt> part = afterUnwritten(made);
        underWay = new FutureTask<>(() -> unwritten(part));
        Thread.ofVirtual().name("webhook-record-" + lane.endpoint()).start(underWay);
    }

    /**
     * Writes the last part and gives the lane back.
     *
     * @return whether the lane was still this sender's
     */
    boolean end(List<Attempt> made, Course course) throws SQLException, InterruptedException {
        return recording.recordPatiently(lane, afterUnwritten(made), course);
    }

    /** What is left of a part after it was tried for a while. */
    private List<Attempt> unwritten(List<Attempt> part) throws InterruptedException {
        try {
            recording.keepPatiently(lane, part);
            return List.of();
        } catch (SQLException | RuntimeException away) {
            LOG.warnf(away, "attempts wait to be written down endpoint=%s", lane.endpoint());
            return part;
        }
    }

    private List<Attempt> afterUnwritten(List<Attempt> made) throws InterruptedException {
        try {
            List<Attempt> part = new ArrayList<>(underWay.get());
            part.addAll(made);
            return part;
        } catch (ExecutionException e) {
            throw new IllegalStateException("attempts were not written down", e.getCause());
        }
    }
}
