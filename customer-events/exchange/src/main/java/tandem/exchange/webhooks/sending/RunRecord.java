package tandem.exchange.webhooks.sending;

import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** Writes a run's attempts down beside the sending, one part after the other; who sends faster than that waits. */
final class RunRecord {

    private final Lane lane;
    private final Recording recording;
    private FutureTask<Void> underWay = new FutureTask<>(() -> null);

    RunRecord(Lane lane, Recording recording) {
        this.lane = lane;
        this.recording = recording;
        underWay.run();
    }

    /** Begins to write this part, once the one before is written. */
    void add(List<Attempt> made) throws SQLException, InterruptedException {
        await();
        underWay = new FutureTask<>(() -> {
            recording.keepPatiently(lane, made);
            return null;
        });
        Thread.ofVirtual().name("webhook-record-" + lane.endpoint()).start(underWay);
    }

    /**
     * Writes the last part and gives the lane back.
     *
     * @return whether the lane was still this sender's
     */
    boolean end(List<Attempt> made, Course course) throws SQLException, InterruptedException {
        await();
        return recording.recordPatiently(lane, made, course);
    }

    private void await() throws SQLException, InterruptedException {
        try {
            underWay.get();
        } catch (ExecutionException e) {
            throw new SQLException("attempts were not written down", e.getCause());
        }
    }
}
