package tandem.exchange.webhooks.sending;

import java.util.ArrayList;
import java.util.List;
import tandem.exchange.webhooks.attempts.Attempt;
import tandem.exchange.webhooks.attempts.Result;
import tandem.exchange.webhooks.lanes.Course;
import tandem.exchange.webhooks.lanes.Lane;

/** What a run has made so far, told by many threads, and whether it is to end for that. */
final class Progress {

    private final Lane lane;
    private List<Attempt> made = new ArrayList<>();
    private Course course;
    private boolean toEnd;

    Progress(Lane lane) {
        this.lane = lane;
        this.course = Course.begun(lane);
    }

    /** How it has gone so far. */
    synchronized Course course() {
        return course;
    }

    /** Whether the lane is to pause or to rest, has turned slow, or has lost its order, or its endpoint is gone. */
    synchronized boolean isToEnd() {
        return toEnd;
    }

    synchronized void add(Attempt attempt) {
        Result result = attempt.result();
        made.add(attempt);
        course = course.after(result);
        boolean turnedSlow = course.health().slow() && !lane.slow();
        boolean lostOrder = lane.ordered() && !result.isDelivered();
        toEnd |= course.health().isOpen() || turnedSlow || lostOrder || course.restsUntil() != null || course.gone();
    }

    /** What was made and not taken before, in the order of the attempts' ends. */
    synchronized List<Attempt> take() {
        List<Attempt> taken = made;
        made = new ArrayList<>();
        return taken;
    }

    /** The same, when every request has ended. */
    synchronized List<Attempt> end() {
        course = course.ended();
        return take();
    }
}
