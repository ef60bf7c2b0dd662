package tandem.exchange.time;

import java.time.Duration;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Work that a replica does step by step on a thread of its own; a step that fails is logged, and the next one tried. */
public final class BackgroundWork {

    private static final Logger LOG = Logger.getLogger(BackgroundWork.class);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(1);

    private final String name;
    private final Supplier<Duration> step;
    private final Bell bell = new Bell();
    private volatile boolean stopping;
    private @Nullable Thread thread;

    /**
     * Nothing is done before {@link #start()}.
     *
     * @param name of the thread, and in logs
     * @param step does one thing and tells how long to rest after it, unless woken; zero to go on at once
     */
    public BackgroundWork(String name, Supplier<Duration> step) {
        this.name = name;
        this.step = step;
    }

    public void start() {
        thread = Thread.ofVirtual().name(name).start(this::run);
    }

    /** There is something to do. */
    public void wake() {
        bell.ring();
    }

    /** Lets the step at work end, and begins no other; waits for it so long at most. */
    public void stop(Duration patience) throws InterruptedException {
        stopping = true;
        wake();
        if (thread != null && !thread.join(patience)) {
            LOG.warnf("the last step was still at work at shutdown work=%s", name);
        }
    }

    private void run() {
        try {
            while (!stopping) {
                long heard = bell.rung();
                bell.await(heard, step());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Duration step() {
        try {
            return step.get();
        } catch (RuntimeException | LinkageError | StackOverflowError failure) {
            LOG.errorf(failure, "a step failed and is tried again work=%s", name);
            return AFTER_FAILURE;
        }
    }
}
