package tandem.exchange.inbox;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import tandem.exchange.deadletters.DeadLetters;
import tandem.exchange.deadletters.Poison;
import tandem.exchange.time.Closing;

/** Takes in one poll after the other, and has its offsets committed once all of it is in the database or set aside. */
@ApplicationScoped
class Intake {

    private static final int SECONDS_TO_FINISH = 10;

    private final Reading reading;
    private final DeadLetters deadLetters;
    private final Taking taking;
    private final Offsets offsets;
    private final Closing closing;
    private final ReentrantLock busy = new ReentrantLock();

    Intake(Reading reading, DeadLetters deadLetters, Taking taking, Offsets offsets, Closing closing) {
        this.reading = reading;
        this.deadLetters = deadLetters;
        this.taking = taking;
        this.offsets = offsets;
        this.closing = closing;
    }

    /**
     * Never fails: a failed batch would stop the channel. What is not finished when the service stops comes again. The
     * channel asks for the next batch when this one is done; to a method that it runs on virtual threads itself it gives
     * batches without end, and a backlog would be read into memory.
     */
    @Incoming("customer-events")
    CompletionStage<Void> take(ConsumerRecords<byte[], byte[]> batch) {
        return CompletableFuture.runAsync(() -> takeIn(batch), Thread::startVirtualThread);
    }

    private void takeIn(ConsumerRecords<byte[], byte[]> batch) {
        busy.lock();
        try {
            if (!closing.isClosed()) {
                taking.take(readable(batch));
                offsets.done(batch);
            }
        } catch (CancellationException stop) {
            offsets.commit();
        } finally {
            busy.unlock();
        }
    }

    private List<Received> readable(ConsumerRecords<byte[], byte[]> batch) {
        List<Received> readable = new ArrayList<>(batch.count());
        List<Poison> poison = new ArrayList<>();
        for (ConsumerRecord<byte[], byte[]> record : batch) {
            try {
                readable.add(reading.read(record));
            } catch (Reading.Unreadable e) {
                poison.add(e.poison(record));
            }
        }
        deadLetters.add(poison);
        return readable;
    }

    void finish(@Observes @Priority(2) ShutdownEvent stop) throws InterruptedException {
        if (busy.tryLock(SECONDS_TO_FINISH, TimeUnit.SECONDS)) {
            busy.unlock();
        }
    }
}
