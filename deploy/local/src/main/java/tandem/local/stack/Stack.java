package tandem.local.stack;

import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/**
 * A local stack from its start to its end: databases and broker first, then the services; stopped the other way round.
 * When the process that holds it ends, however it ends, every part ends too.
 */
public final class Stack implements AutoCloseable {

    private final DataFolder folder;
    private final HeldFolder held;
    private final StackParts parts;
    private final Consumer<String> progress;
    private final Launching launching;
    private final Processes processes = new Processes();
    private final ReentrantLock closing = new ReentrantLock();
    private volatile boolean ready;
    private boolean closed;

    private Stack(
            StackSettings settings,
            DataFolder folder,
            HeldFolder held,
            Wiring wiring,
            Consumer<String> progress,
            Consumer<String> death) {
        this.folder = folder;
        this.held = held;
        this.parts = StackParts.of(settings, folder, wiring);
        this.progress = progress;
        this.launching =
                new Launching(folder, processes, settings.restart(), progress, death, () -> state().write(folder));
    }

    /**
     * Starts everything and waits until it can be used.
     *
     * @param progress takes a line for every step
     * @param death takes the reason when a part has died later and is not started again
     * @throws StackFailure when a port is taken, a part does not come up, or another stack holds the folder
     */
    public static Stack start(StackSettings settings, Consumer<String> progress, Consumer<String> death) {
        return start(settings, Wiring.STRAIGHT, progress, death);
    }

    /** Starts everything with the services' ways to their servers as somebody lays them. */
    public static Stack start(
            StackSettings settings, Wiring wiring, Consumer<String> progress, Consumer<String> death) {
        DataFolder folder = DataFolder.at(settings.data());
        HeldFolder held = HeldFolder.hold(folder);
        LeftOvers.end(folder);
        if (settings.fresh()) {
            folder.clear();
        }
        Stack stack = new Stack(settings, folder, held, wiring, progress, death);
        Runtime.getRuntime().addShutdownHook(new Thread(stack::close, "stop the stack"));
        try {
            stack.launching.start(stack.parts.servers());
            stack.launching.start(stack.parts.services());
            stack.ready = true;
            stack.state().write(folder);
            return stack;
        } catch (StackFailure e) {
            stack.close();
            throw e;
        }
    }

    /**
     * Takes hold of a part.
     *
     * @param name as in {@link RunningStack#parts()}
     */
    public Grip grip(String name) {
        Part part =
                parts.all().filter(one -> one.name().equals(name)).findFirst().orElseThrow();
        processes.give(part);
        return new Grip(part, launching, processes);
    }

    /** The sales service's own database. */
    public DatabaseAccess salesDatabase() {
        return parts.databases().getFirst().access();
    }

    /** The service desk's own database. */
    public DatabaseAccess deskDatabase() {
        return parts.databases().getLast().access();
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
