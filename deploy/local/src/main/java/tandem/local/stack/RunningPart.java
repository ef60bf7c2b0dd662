package tandem.local.stack;

import java.time.Instant;
import java.util.Optional;

/**
 * One process of a running stack.
 *
 * @param started when the system says the process began, as ISO 8601: with the pid it tells the process from a later one
 *     that was given the same number
 */
public record RunningPart(String name, long pid, String started, String address) {

    static RunningPart of(String name, ProcessHandle process, String address) {
        return new RunningPart(name, process.pid(), started(process), address);
    }

    private static String started(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toString).orElse("");
    }

    /** The process, while it lives. */
    public Optional<ProcessHandle> process() {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .filter(process -> started(process).equals(started));
    }
}
