package tandem.local.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WaysTest {

    @TempDir
    private Path folder;

    @Test
    void a_straight_way_leads_to_the_servers_own_ports_and_needs_no_door() {
        Ways ways = new Ways(Wiring.STRAIGHT, new Ports(), 19_092);

        assertThat(ways.database("sales-service", postgres())).isEqualTo("jdbc:postgresql://127.0.0.1:54381/sales");
        assertThat(ways.broker("sales-service")).isEqualTo("127.0.0.1:19092");
        assertThat(ways.doors()).isEmpty();
    }

    @Test
    void behind_somebody_the_broker_has_a_door_for_each_replica_and_advertises_the_way_past_him() {
        Wiring between = (replica, server, port) -> server.equals("kafka") ? 7_000 + replica.length() : 6_000;
        Ways ways = new Ways(between, new Ports(), 19_092);

        assertThat(ways.database("sales-service-2", postgres())).isEqualTo("jdbc:postgresql://127.0.0.1:6000/sales");
        assertThat(ways.broker("sales-service-2")).isEqualTo("127.0.0.1:7015");
        assertThat(ways.doors()).hasSize(1).allSatisfy(door -> {
            assertThat(door.name()).isEqualTo("SALES_SERVICE_2");
            assertThat(door.port()).isNotIn(19_092, 7_015);
            assertThat(door.advertised()).isEqualTo(7_015);
            assertThat(KafkaListener.parse(door.text())).isEqualTo(door);
        });
    }

    private PostgresServer postgres() {
        DataFolder data = DataFolder.at(folder);
        return new PostgresServer(PostgresPrograms.in(data), data, "sales", 54_381);
    }
}
