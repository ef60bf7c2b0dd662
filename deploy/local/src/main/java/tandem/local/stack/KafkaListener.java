package tandem.local.stack;

import java.util.Locale;

/**
 * A door of the broker for one replica alone.
 *
 * @param name as Kafka wants it
 * @param port where the broker listens
 * @param advertised which port the broker tells its clients of that door
 */
record KafkaListener(String name, int port, int advertised) {

    static KafkaListener of(String replica, int port, int advertised) {
        return new KafkaListener(replica.toUpperCase(Locale.ROOT).replace('-', '_'), port, advertised);
    }

    /** As one argument of {@link KafkaBroker}. */
    String text() {
        return name + ":" + port + ":" + advertised;
    }

    static KafkaListener parse(String text) {
        String[] parts = text.split(":", -1);
        return new KafkaListener(parts[0], Integer.parseInt(parts[1]), Integer.parseInt(parts[2]));
    }
}
