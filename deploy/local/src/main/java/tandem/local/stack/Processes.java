package tandem.local.stack;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** The processes of a stack's parts. Once they are being stopped, nothing more is started. */
final class Processes {

    private final Map<Part, Leash> running = new LinkedHashMap<>();
    private final Set<Part> given = new HashSet<>();
    private boolean stopping;

    /**
     * Starts a part, also again.
     *
     * @throws StackFailure when the part's last process still lives: nobody would stop it
     */
    synchronized Leash launch(Part part, Map<String, String> environment) {
        refuseWhenStopping();
        Leash last = running.get(part);
        if (last != null && last.alive()) {
            throw new StackFailure(
                    part.name() + " still runs as process " + last.handle().pid() + " and cannot be started beside it");
        }
        Leash process = part.start(environment);
        running.put(part, process);
        return process;
    }

    /** Gives a part into somebody's hands, who ends and starts it as he likes. */
    synchronized void give(Part part) {
        given.add(part);
    }

    synchronized boolean isGiven(Part part) {
        return given.contains(part);
    }

    /** The process of a part that has been launched. */
    synchronized Leash of(Part part) {
        return Objects.requireNonNull(running.get(part), part.name());
    }

    synchronized void refuseWhenStopping() {
        if (stopping) {
            throw new StackFailure("the stack was stopped while it started");
        }
    }

    synchronized boolean stopping() {
        return stopping;
    }

    synchronized void beginStopping() {
        stopping = true;
    }

    /** Stops these parts at once and waits until all have ended. */
    void stop(List<? extends Part> parts) {
        List<Thread> stops = processes(parts).stream()
                .map(process -> Thread.ofPlatform().start(process::stop))
                .toList();
        for (Thread stop : stops) {
            try {
                stop.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private synchronized List<Leash> processes(List<? extends Part> parts) {
        return running.entrySet().stream()
                .filter(entry -> parts.contains(entry.getKey()))
                .map(Map.Entry::getValue)
                .collect(Collectors.toList());
    }

    synchronized List<RunningPart> state() {
        return running.entrySet().stream()
                .map(entry -> RunningPart.of(
                        entry.getKey().name(),
                        entry.getValue().handle(),
                        entry.getKey().address()))
                .toList();
    }
}
