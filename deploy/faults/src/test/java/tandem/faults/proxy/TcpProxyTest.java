package tandem.faults.proxy;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TcpProxyTest {

    private static final byte[] WORD = "hello".getBytes(US_ASCII);
    private static final byte[] COMMIT = "S_2\0COMMIT\0".getBytes(US_ASCII);

    private final ServerSocket echo = echo();
    private final TcpProxy proxy = TcpProxy.before(echo.getLocalPort());

    @AfterEach
    void close() throws IOException {
        proxy.close();
        echo.close();
    }

    @Test
    void what_passes_arrives_unchanged_in_both_directions() throws IOException {
        try (Socket client = client()) {
            client.getOutputStream().write(WORD);

            assertThat(client.getInputStream().readNBytes(WORD.length)).isEqualTo(WORD);
        }
    }

    @Test
    void a_hold_lets_nothing_through_on_old_and_new_connections_until_it_ends() throws IOException {
        try (Socket old = client()) {
            old.getOutputStream().write(WORD);
            old.getInputStream().readNBytes(WORD.length);

            proxy.mode(Mode.HOLD);
            try (Socket young = client()) {
                old.getOutputStream().write(WORD);
                young.getOutputStream().write(WORD);
                assertSilent(old);
                assertSilent(young);

                proxy.mode(Mode.PASS);
                assertThat(old.getInputStream().readNBytes(WORD.length)).isEqualTo(WORD);
                assertThat(young.getInputStream().readNBytes(WORD.length)).isEqualTo(WORD);
            }
        }
    }

    @Test
    void a_refusal_breaks_new_connections_and_leaves_old_ones() throws IOException {
        try (Socket old = client()) {
            old.getOutputStream().write(WORD);
            old.getInputStream().readNBytes(WORD.length);

            proxy.mode(Mode.REFUSE);

            assertBroken();
            old.getOutputStream().write(WORD);
            assertThat(old.getInputStream().readNBytes(WORD.length)).isEqualTo(WORD);
        }
    }

    @Test
    void a_delay_lets_everything_through_later() throws IOException {
        proxy.mode(new Mode.Delay(Duration.ofMillis(150), Duration.ofMillis(10)));
        try (Socket client = client()) {
            long begun = System.nanoTime();
            client.getOutputStream().write(WORD);

            assertThat(client.getInputStream().readNBytes(WORD.length)).isEqualTo(WORD);
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isGreaterThanOrEqualTo(Duration.ofMillis(300));
        }
    }

    @Test
    void a_cut_comes_after_so_many_bytes_in_the_middle_of_a_message() throws IOException {
        proxy.mode(new Mode.CutAfter(WORD.length + 2));
        try (Socket client = client()) {
            client.getOutputStream().write(WORD);

            int first = client.getInputStream().read();
            int second = client.getInputStream().read();

            assertThat(new int[] {first, second}).containsExactly('h', 'e');
            assertThatThrownBy(() -> {
                        if (client.getInputStream().read() < 0) {
                            throw new IOException("end");
                        }
                    })
                    .isInstanceOf(IOException.class);
        }
    }

    @Test
    void a_cut_now_breaks_what_stands_and_leaves_what_comes() throws IOException {
        try (Socket old = client()) {
            old.getOutputStream().write(WORD);
            old.getInputStream().readNBytes(WORD.length);

            proxy.cut();

            assertThatThrownBy(() -> old.getInputStream().read()).isInstanceOf(IOException.class);
        }
        what_passes_arrives_unchanged_in_both_directions();
    }

    @Test
    void only_requests_to_commit_wait_where_those_are_held() throws IOException {
        proxy.mode(new Mode.HoldCommits(Duration.ofMinutes(1)));
        try (Socket client = client()) {
            client.getOutputStream().write(WORD);
            assertThat(client.getInputStream().readNBytes(WORD.length)).isEqualTo(WORD);

            client.getOutputStream().write(COMMIT);
            assertSilent(client);
        }
    }

    @Test
    void a_connection_breaks_at_one_of_many_requests_to_commit_and_never_elsewhere() throws IOException {
        proxy.mode(Mode.CUT_COMMITS);
        try (Socket client = client()) {
            client.getOutputStream().write(WORD);
            assertThat(client.getInputStream().readNBytes(WORD.length)).isEqualTo(WORD);

            assertThatThrownBy(() -> {
                        for (int time = 0; time < 100; time++) {
                            client.getOutputStream().write(COMMIT);
                            if (client.getInputStream().readNBytes(COMMIT.length).length < COMMIT.length) {
                                throw new IOException("end");
                            }
                        }
                    })
                    .isInstanceOf(IOException.class);
        }
    }

    private Socket client() throws IOException {
        Socket client = new Socket(InetAddress.getLoopbackAddress(), proxy.port());
        client.setSoTimeout(10_000);
        return client;
    }

    private static void assertSilent(Socket client) throws IOException {
        client.setSoTimeout(300);
        assertThatThrownBy(() -> client.getInputStream().read()).isInstanceOf(SocketTimeoutException.class);
        client.setSoTimeout(10_000);
    }

    private void assertBroken() {
        assertThatThrownBy(() -> {
                    try (Socket refused = client()) {
                        refused.getOutputStream().write(WORD);
                        if (refused.getInputStream().read() < 0) {
                            throw new IOException("end");
                        }
                    }
                })
                .isInstanceOf(IOException.class);
    }

    private static ServerSocket echo() {
        try {
            ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
            Thread.ofVirtual().start(() -> serve(server));
            return server;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void serve(ServerSocket server) {
        while (!server.isClosed()) {
            try {
                Socket client = server.accept();
                Thread.ofVirtual().start(() -> {
                    try (client) {
                        client.getInputStream().transferTo(client.getOutputStream());
                    } catch (IOException e) {
                        // the proxy cut it, as the tests want
                    }
                });
            } catch (IOException e) {
                return;
            }
        }
    }
}
