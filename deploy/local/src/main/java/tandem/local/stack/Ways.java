package tandem.local.stack;

import java.util.ArrayList;
import java.util.List;

/** The addresses at which each replica finds its servers under one wiring, and the doors that the broker needs for it. */
final class Ways {

    private final Wiring wiring;
    private final Ports ports;
    private final int kafka;
    private final List<KafkaListener> doors = new ArrayList<>();

    /** @param kafka the broker's port for everybody */
    Ways(Wiring wiring, Ports ports, int kafka) {
        this.wiring = wiring;
        this.ports = ports;
        this.kafka = kafka;
    }

    String database(String replica, PostgresServer server) {
        return server.address(wiring.port(replica, server.name(), server.port()));
    }

    String broker(String replica) {
        return "127.0.0.1:" + (wiring.equals(Wiring.STRAIGHT) ? kafka : ownDoor(replica));
    }

    private int ownDoor(String replica) {
        int port = ports.claim(0, "Kafka for " + replica, "--kafka-port");
        int told = wiring.port(replica, KafkaServer.NAME, port);
        doors.add(KafkaListener.of(replica, port, told));
        return told;
    }

    /** The doors for those that have asked so far. */
    List<KafkaListener> doors() {
        return List.copyOf(doors);
    }
}
