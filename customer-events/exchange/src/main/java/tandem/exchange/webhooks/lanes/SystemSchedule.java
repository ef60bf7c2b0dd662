package tandem.exchange.webhooks.lanes;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.concurrent.ThreadLocalRandom;

/** The schedule as it runs in production, with its jitter. */
class SystemSchedule {

    @Produces
    @Singleton
    Schedule schedule() {
        return new Schedule(() -> ThreadLocalRandom.current().nextLong());
    }
}
