package tandem.local.replay;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import tandem.local.api.ApiFailure;
import tandem.local.api.ImportJob;
import tandem.local.stack.Deadline;

/** Follows import jobs to their end. */
final class Imports {

    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final Duration PAUSE = Duration.ofMillis(250);

    private final Meter meter;
    private final List<ImportJob> completed = new ArrayList<>();

    Imports(Meter meter) {
        this.meter = meter;
    }

    /** Waits for all of them, which may run at once. */
    void await(ImportJob... jobs) {
        List<ImportJob> running = new ArrayList<>(List.of(jobs));
        Deadline deadline = Deadline.in(LONGEST);
        while (!running.isEmpty()) {
            running.removeIf(this::ended);
            meter.show(running.stream()
                    .map(job -> new Meter.Reading(job.kind(), job.done(), job.rows()))
                    .toList());
            if (deadline.passed()) {
                throw new ApiFailure("imports were not completed within " + LONGEST.toMinutes() + " minutes: "
                        + running.stream().map(ImportJob::outcome).toList());
            }
            Deadline.pause(PAUSE);
        }
    }

    private boolean ended(ImportJob job) {
        if (!job.ended()) {
            return false;
        }
        if (!job.completed()) {
            throw new ApiFailure(job.outcome());
        }
        meter.line(job.outcome());
        completed.add(job);
        return true;
    }

    /** Rows that were refused, of all jobs. */
    int refused() {
        return completed.stream().mapToInt(ImportJob::refused).sum();
    }
}
