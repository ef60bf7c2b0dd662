package tandem.local.stack;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The processes of a stack's parts. Once they are being stopped, nothing more is started. */
final class Processes {

    private final Map<Part, Leash> running = new LinkedHashMap<>();
    private boolean stopping;

    /** Starts a part, also again. */
    synchronized Leash launch(Part part) {
        refuseWhenStopping();
        Leash process = part.start();
        running.put(part, process);
        return process;
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
