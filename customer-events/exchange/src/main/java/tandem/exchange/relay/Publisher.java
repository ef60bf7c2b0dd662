package tandem.exchange.relay;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;

/** Sends chunks and waits for their outcome, with a producer that is replaced whenever an outcome is unknown. */
final class Publisher implements AutoCloseable {

    private final Supplier<? extends Producer<byte[], byte[]>> producers;
    private final Clock clock;
    private @Nullable Producer<byte[], byte[]> producer;

    Publisher(Supplier<? extends Producer<byte[], byte[]>> producers, Clock clock) {
        this.producers = producers;
        this.clock = clock;
    }

    /** Returns when nothing of the chunk is on its way any more. */
    Delivery send(List<OutboxRow> chunk) {
        try {
            Delivery delivery = outcome(chunk, handOver(chunk));
            if (delivery.brokerFault() != null) {
                beginAnew();
            }
            return delivery;
        } catch (KafkaException e) {
            beginAnew();
            return Delivery.unknown(chunk, e);
        }
    }

    /** Stops at the first fault of the broker; after a record's own fault leaves out the rest of its stream. */
    private Map<OutboxRow, Future<RecordMetadata>> handOver(List<OutboxRow> chunk) {
        Producer<byte[], byte[]> current = producer();
        Map<OutboxRow, Future<RecordMetadata>> handed = new LinkedHashMap<>();
        Set<StreamKey> refused = new HashSet<>();
        for (OutboxRow row : chunk) {
            if (refused.contains(row.stream())) {
                continue;
            }
            Future<RecordMetadata> future = current.send(row.toRecord(clock.instant()));
            handed.put(row, future);
            Throwable fault = faultSoFar(future);
            if (fault != null && !Delivery.isOwnFault(fault)) {
                break;
            }
            if (fault != null) {
                refused.add(row.stream());
            }
        }
        current.flush();
        return handed;
    }

    private static Delivery outcome(List<OutboxRow> chunk, Map<OutboxRow, Future<RecordMetadata>> handed) {
        List<OutboxRow> acknowledged = new ArrayList<>();
        List<OutboxRow> left = new ArrayList<>();
        Throwable ownFault = null;
        Throwable brokerFault = null;
        for (OutboxRow row : chunk) {
            Future<RecordMetadata> future = handed.get(row);
            if (future != null && future.state() == Future.State.SUCCESS) {
                acknowledged.add(row);
                continue;
            }
            left.add(row);
            Throwable fault = future == null ? null : faultSoFar(future);
            if (fault != null && Delivery.isOwnFault(fault)) {
                ownFault = fault;
            } else if (fault != null) {
                brokerFault = fault;
            }
        }
        return new Delivery(acknowledged, left, ownFault, brokerFault);
    }

    private static @Nullable Throwable faultSoFar(Future<RecordMetadata> future) {
        return future.state() == Future.State.FAILED ? future.exceptionNow() : null;
    }

    private Producer<byte[], byte[]> producer() {
        Producer<byte[], byte[]> current = producer;
        if (current == null) {
            current = producers.get();
            producer = current;
        }
        return current;
    }

    /** Without waiting: what the old producer still holds is given up, or arrives as a repetition under the same ids. */
    void beginAnew() {
        Producer<byte[], byte[]> old = producer;
        producer = null;
        if (old != null) {
            old.close(Duration.ZERO);
        }
    }

    @Override
    public void close() {
        beginAnew();
    }
}
