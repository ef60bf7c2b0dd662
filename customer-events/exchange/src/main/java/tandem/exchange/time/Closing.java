package tandem.exchange.time;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Ends every wait when the service stops, so that nothing is tried on without a database. */
@Singleton
public class Closing {

    private final CountDownLatch closed = new CountDownLatch(1);

    void close(@Observes @Priority(1) ShutdownEvent stop) {
        closed.countDown();
    }

    /** Whether the service is stopping. */
    public boolean isClosed() {
        return closed.getCount() == 0;
    }

    /**
     * Lets the time pass.
     *
     * @throws CancellationException when the service stops
     */
    public void pause(Duration time) {
        try {
            if (closed.await(time.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new CancellationException("the service stops");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("the service stops");
        }
    }
}
