package tandem.local.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class PortsTest {

    private final Ports ports = new Ports();

    @Test
    void a_taken_port_is_named_with_what_wanted_it_and_how_to_choose_another() throws Exception {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            int port = other.getLocalPort();

            assertThatThrownBy(() -> ports.claim(port, "Kafka", "--kafka-port"))
                    .isInstanceOf(StackFailure.class)
                    .hasMessageContaining("port " + port)
                    .hasMessageContaining("Kafka")
                    .hasMessageContaining("taken")
                    .hasMessageContaining("--kafka-port");
        }
    }

    @Test
    void one_port_is_not_given_to_two_parts() {
        int port = ports.claim(0, "sales-service", "--sales-port");

        assertThatThrownBy(() -> ports.claim(port, "service-desk", "--desk-port"))
                .isInstanceOf(StackFailure.class)
                .hasMessageContaining("both sales-service and service-desk")
                .hasMessageContaining("--desk-port");
    }

    @Test
    void zero_takes_a_free_one() {
        assertThat(ports.claim(0, "Kafka", "--kafka-port")).isPositive();
    }
}
