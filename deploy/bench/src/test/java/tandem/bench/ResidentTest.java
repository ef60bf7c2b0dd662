package tandem.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;

class ResidentTest {

    @Test
    void a_process_holds_more_memory_than_its_heap_uses() throws Exception {
        long used = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / 1024 / 1024;

        assertThat(Resident.megabytes(ProcessHandle.current().pid())).isGreaterThan(used);
    }
}
