package tandem.local.stack;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Starts parts, waits until each can be used, and starts a service that dies again when that was asked for. */
final class Launching {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final DataFolder folder;
    private final Processes processes;
    private final boolean restart;
    private final Consumer<String> progress;
    private final Consumer<String> death;
    private final Runnable launched;

    /**
     * @param progress takes a line for every part that is ready or died
     * @param death takes the reason when a part has died and is not started again
     * @param launched told after each start of a process
     */
    Launching(
            DataFolder folder,
            Processes processes,
            boolean restart,
            Consumer<String> progress,
            Consumer<String> death,
            Runnable launched) {
        this.folder = folder;
        this.processes = processes;
        this.restart = restart;
        this.progress = progress;
        this.death = death;
        this.launched = launched;
    }

    /** Starts these at once and returns when all are ready. */
    void start(List<Part> group) {
        Map<Part, Leash> started = new LinkedHashMap<>();
        group.forEach(part -> started.put(part, launch(part, Map.of())));
        started.forEach(this::awaitReady);
    }

    /** Starts one, also again, with variables beside its own, and returns when it is ready. */
    void start(Part part, Map<String, String> environment) {
        awaitReady(part, launch(part, environment));
    }

    private Leash launch(Part part, Map<String, String> environment) {
        Leash process = processes.launch(part, environment);
        launched.run();
        return process;
    }

    private void awaitReady(Part part, Leash process) {
        boolean settled = Deadline.in(PATIENCE).await(() -> !process.alive() || part.ready(process));
        if (!settled || !process.alive()) {
            processes.refuseWhenStopping();
            throw failed(
                    part, settled ? " ended while it started" : " was not ready after " + PATIENCE.toSeconds() + " s");
        }
        progress.accept(part.name() + " is ready at " + part.address());
        process.whenEnded(status -> died(part, process, status));
    }

    private StackFailure failed(Part part, String what) {
        String log = folder.log(part.name()).toString();
        return new StackFailure(
                part.name() + what + "; the end of its log " + log + ":\n" + LastLines.of(folder.log(part.name())));
    }

    private void died(Part part, Leash process, int status) {
        if (processes.stopping() || process.isLetGo()) {
            return;
        }
        try {
            if (!restart || !part.replaceable() || processes.isGiven(part)) {
                throw failed(part, " died with status " + status);
            }
            progress.accept(part.name() + " died with status " + status + " and is started again");
            start(part, Map.of());
        } catch (StackFailure e) {
            if (!processes.stopping()) {
                death.accept(String.valueOf(e.getMessage()));
            }
        }
    }
}
