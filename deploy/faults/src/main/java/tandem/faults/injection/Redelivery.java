package tandem.faults.injection;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import tandem.events.EventHeader;
import tandem.events.Side;
import tandem.faults.load.Addresses.Database;
import tandem.faults.load.Poison;

/** The latest records of a topic once more: each threefold under the same headers, all of a partition shuffled. */
final class Redelivery {

    private static final int OF_EACH_PARTITION = 40;
    private static final int TIMES = 3;

    /** Few enough that one poll does not bring all of a customer's. */
    private static final int AT_ONCE = 150;

    private static final int SECONDS_TO_FORGET = 30;
    private static final String FORGET = "delete from inbox_event where event_id = any(?)";

    private final Ground ground;
    private final String topic;
    private final Records records;
    private final Random random;

    Redelivery(Ground ground, String topic, Random random) {
        this.ground = ground;
        this.topic = topic;
        this.records = new Records(ground.addresses().kafka(), topic);
        this.random = random;
    }

    void run() throws ExecutionException, InterruptedException {
        again(events());
    }

    /** First takes from the other side's inbox what its retention would take in time. */
    void runAfterForgetting() throws ExecutionException, InterruptedException, SQLException {
        List<ConsumerRecord<byte[], byte[]>> events = events();
        forget(events.stream().map(Redelivery::id).toList());
        again(events);
    }

    private List<ConsumerRecord<byte[], byte[]>> events() {
        return records.latest(OF_EACH_PARTITION).stream()
                .filter(record -> record.headers().lastHeader(Poison.HEADER) == null)
                .toList();
    }

    private static UUID id(ConsumerRecord<byte[], byte[]> record) {
        return UUID.fromString(
                new String(record.headers().lastHeader(EventHeader.ID).value(), US_ASCII));
    }

    private void again(List<ConsumerRecord<byte[], byte[]>> events) throws ExecutionException, InterruptedException {
        List<ProducerRecord<byte[], byte[]>> repeated = new ArrayList<>();
        for (int time = 0; time < TIMES; time++) {
            events.forEach(event -> repeated.add(
                    new ProducerRecord<>(topic, event.partition(), null, event.key(), event.value(), event.headers())));
        }
        Collections.shuffle(repeated, random);
        for (int from = 0; from < repeated.size(); from += AT_ONCE) {
            records.add(repeated.subList(from, Math.min(repeated.size(), from + AT_ONCE)));
        }
    }

    private void forget(List<UUID> ids) throws SQLException {
        Database reader = topic.equals(Side.SALES.topic())
                ? ground.addresses().deskDatabase()
                : ground.addresses().salesDatabase();
        try (Connection connection = DriverManager.getConnection(reader.url(), reader.user(), reader.password());
                PreparedStatement delete = connection.prepareStatement(FORGET)) {
            delete.setQueryTimeout(SECONDS_TO_FORGET);
            delete.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
            delete.executeUpdate();
        }
    }
}
