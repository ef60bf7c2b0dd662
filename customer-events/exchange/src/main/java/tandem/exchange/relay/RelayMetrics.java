package tandem.exchange.relay;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.jboss.logging.Logger;

/**
 * What relays of this process did: {@code tandem.outbox.published} events, {@code tandem.outbox.failures} by cause
 * ({@code broker}, {@code database}, {@code event}). Each failure is logged once, here.
 */
final class RelayMetrics {

    private static final Logger LOG = Logger.getLogger(RelayMetrics.class);

    private final Counter published;
    private final Counter broker;
    private final Counter database;
    private final Counter event;

    RelayMetrics(MeterRegistry meters) {
        published = meters.counter("tandem.outbox.published");
        broker = meters.counter("tandem.outbox.failures", "cause", "broker");
        database = meters.counter("tandem.outbox.failures", "cause", "database");
        event = meters.counter("tandem.outbox.failures", "cause", "event");
    }

    void published(int events) {
        published.increment(events);
    }

    void brokerFailed(Throwable fault) {
        broker.increment();
        LOG.warnf("events cannot be published, they wait in the outbox: broker=%s", fault);
    }

    void passFailed(Throwable fault) {
        database.increment();
        LOG.warn("a pass of the relay failed, what it sent last is sent again", fault);
    }

    void refused(OutboxRow row, Throwable fault) {
        event.increment();
        LOG.errorf(
                "an event was refused by the broker and holds back its customer: id=%s failures=%d fault=%s",
                row.event().attributes().id(), row.failures() + 1, fault);
    }
}
