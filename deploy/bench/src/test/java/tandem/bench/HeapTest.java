package tandem.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class HeapTest {

    @Test
    void sees_what_a_process_holds() throws IOException, InterruptedException {
        Heap heap = new Heap(ProcessHandle.current().pid());
        byte[] held = new byte[40_000_000];

        heap.look();

        assertThat(heap.mostMegabytes()).isGreaterThanOrEqualTo(held.length / 1024 / 1024);
    }

    @Test
    void a_process_that_is_gone_is_a_failure() {
        assertThatIOException().isThrownBy(() -> new Heap(Long.MAX_VALUE / 2).look());
    }
}
