package tandem.faults.injection;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.ProducerRecord;
import tandem.events.EventHeader;
import tandem.events.Side;
import tandem.faults.load.Poison;

/** One record of every kind of poison, each about a customer of its own. */
final class Poisoning {

    private final Ground ground;
    private final Side side;
    private final Random random;

    Poisoning(Ground ground, String topic, Random random) {
        this.ground = ground;
        this.side = topic.equals(Side.SALES.topic()) ? Side.SALES : Side.DESK;
        this.random = random;
    }

    void run() throws ExecutionException, InterruptedException {
        List<ProducerRecord<byte[], byte[]>> records = new ArrayList<>();
        for (PoisonKind kind : PoisonKind.values()) {
            String id = uuid();
            ground.history().poison(new Poison(id, side.topic(), kind.code(), kind.setAside()));
            records.add(record(kind, id));
        }
        Collections.shuffle(records, random);
        new Records(ground.addresses().kafka(), side.topic()).add(records);
    }

    private ProducerRecord<byte[], byte[]> record(PoisonKind kind, String id) {
        String customer = uuid();
        ProducerRecord<byte[], byte[]> record =
                new ProducerRecord<>(side.topic(), customer.getBytes(UTF_8), kind.value());
        headers(kind, customer).forEach((name, value) -> record.headers().add(name, value.getBytes(UTF_8)));
        record.headers().add(Poison.HEADER, id.getBytes(UTF_8));
        return record;
    }

    private Map<String, String> headers(PoisonKind kind, String customer) {
        String now = InstantSource.system().instant().toString();
        String type = side == Side.SALES ? "tandem.sales.DealClosed.v1" : "tandem.desk.TicketOpened.v1";
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put(EventHeader.SPEC_VERSION, EventHeader.CLOUD_EVENTS_VERSION);
        headers.put(EventHeader.ID, uuid());
        headers.put(EventHeader.SOURCE, side.source());
        headers.put(EventHeader.TYPE, kind.type(type));
        headers.put(EventHeader.SUBJECT, uuid());
        headers.put(EventHeader.PARTITION_KEY, customer);
        headers.put(EventHeader.TIME, now);
        headers.put(EventHeader.RECORDED_TIME, now);
        headers.put(EventHeader.SEQUENCE, "1");
        headers.put(EventHeader.ENTITY_VERSION, "1");
        headers.put(EventHeader.SOURCE_EPOCH, "1");
        headers.put(EventHeader.CONTENT_TYPE, EventHeader.JSON);
        headers.keySet().removeIf(kind::leavesOut);
        return headers;
    }

    private String uuid() {
        return new UUID(random.nextLong(), random.nextLong()).toString();
    }
}
