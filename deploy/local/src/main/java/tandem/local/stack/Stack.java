package tandem.local.stack;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/**
 * A local stack from its start to its end: databases and broker first, then the services; stopped the other way round.
 * When the process that holds it ends, however it ends, every part ends too.
 */
public final class Stack implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final StackSettings settings;
    private final DataFolder folder;
    private final HeldFolder held;
    private final StackParts parts;
    private final Consumer<String> progress;
    private final Consumer<String> death;
    private final Processes processes = new Processes();
    private final ReentrantLock closing = new ReentrantLock();
    private volatile boolean ready;
    private boolean closed;

    private Stack(
            StackSettings settings,
            DataFolder folder,
            HeldFolder held,
            Consumer<String> progress,
            Consumer<String> death) {
        this.settings = settings;
        this.folder = folder;
        this.held = held;
        this.parts = StackParts.of(settings, folder);
        this.progress = progress;
        this.death = death;
    }

    /**
     * Starts everything and waits until it can be used.
     *
     * @param progress takes a line for every step
     * @param death takes the reason when a part has died later and is not started again
     * @throws StackFailure when a port is taken, a part does not come up, or another stack holds the folder
     */
    public static Stack start(StackSettings settings, Consumer<String> progress, Consumer<String> death) {
        DataFolder folder = DataFolder.at(settings.data());
        HeldFolder held = HeldFolder.hold(folder);
        LeftOvers.end(folder);
        if (settings.fresh()) {
            folder.clear();
        }
        Stack stack = new Stack(settings, folder, held, progress, death);
        Runtime.getRuntime().addShutdownHook(new Thread(stack::close, "stop the stack"));
        try {
            stack.bringUp(stack.parts.servers());
            stack.bringUp(stack.parts.services());
            stack.ready = true;
            stack.state().write(folder);
            return stack;
        } catch (StackFailure e) {
            stack.close();
            throw e;
        }
    }

    private void bringUp(List<Part> group) {
        Map<Part, Leash> launched = new LinkedHashMap<>();
        group.forEach(part -> launched.put(part, launch(part)));
        launched.forEach(this::awaitReady);
    }

    private Leash launch(Part part) {
        Leash process = processes.launch(part);
        state().write(folder);
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
        process.whenEnded(status -> died(part, status));
    }

    private StackFailure failed(Part part, String what) {
        String log = folder.log(part.name()).toString();
        return new StackFailure(
                part.name() + what + "; the end of its log " + log + ":\n" + LastLines.of(folder.log(part.name())));
    }

    private void died(Part part, int status) {
        if (processes.stopping()) {
            return;
        }
        try {
            if (!settings.restart() || !part.replaceable()) {
                throw failed(part, " died with status " + status);
            }
            progress.accept(part.name() + " died with status " + status + " and is started again");
            awaitReady(part, launch(part));
        } catch (StackFailure e) {
            if (!processes.stopping()) {
                death.accept(String.valueOf(e.getMessage()));
            }
        }
    }

    /** Where everything is. */
    public RunningStack state() {
        return new RunningStack(
                ready,
                RunningPart.of("stack", ProcessHandle.current(), ""),
                parts.sales().stream().map(Service::address).toList(),
                parts.desk().stream().map(Service::address).toList(),
                parts.broker().address(),
                processes.state());
    }

    /** Stops everything, in order, and waits for it; does nothing the second time. */
    @Override
    public void close() {
        closing.lock();
        try {
            if (closed) {
                return;
            }
            closed = true;
            processes.beginStopping();
            progress.accept("stopping");
            processes.stop(parts.services());
            processes.stop(List.of(parts.broker()));
            processes.stop(parts.databases());
            RunningStack.forget(folder);
            held.letGo();
            progress.accept("stopped");
        } finally {
            closing.unlock();
        }
    }
}
