package tandem.local.stack;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class StackSettingsTest {

    @Test
    void a_stack_has_one_to_eight_replicas() {
        assertThatThrownBy(() -> settings(0, 8081)).hasMessage("--replicas takes 1 to 8, not 0");
        assertThatThrownBy(() -> settings(9, 8081)).hasMessage("--replicas takes 1 to 8, not 9");
    }

    @Test
    void a_port_outside_of_tcp_is_refused_by_the_name_of_its_option() {
        assertThatThrownBy(() -> settings(1, 65_536)).hasMessage("--sales-port takes 0 to 65535, not 65536");
        assertThatThrownBy(() -> settings(1, -1)).hasMessage("--sales-port takes 0 to 65535, not -1");
    }

    private static StackSettings settings(int replicas, int salesPort) {
        return new StackSettings(Path.of("."), Path.of("."), false, replicas, false, salesPort, 0, 0, 0, 0);
    }
}
