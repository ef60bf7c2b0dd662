package tandem.faults.load;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CallsTest {

    private static final Addresses.Database NONE = new Addresses.Database("", "", "");
    private static final Command WIN = OperationFixture.command(Kind.DEAL_WIN, "m-1");

    @Test
    void a_cut_after_the_request_was_sent_leaves_it_unknown() throws Exception {
        try (ServerSocket cutting = answering("");
                Calls calls = calls(address(cutting))) {
            assertThat(calls.send(WIN).outcome()).isEqualTo(Outcome.UNKNOWN);
        }
    }

    @Test
    void a_cut_in_the_middle_of_the_answer_leaves_it_unknown() throws Exception {
        try (ServerSocket cutting = answering("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"id\":");
                Calls calls = calls(address(cutting))) {
            assertThat(calls.send(WIN).outcome()).isEqualTo(Outcome.UNKNOWN);
        }
    }

    @Test
    void what_nobody_took_was_not_done() throws Exception {
        try (Calls calls = calls(nobody())) {
            assertThat(calls.send(WIN).outcome()).isEqualTo(Outcome.FAILED);
        }
    }

    @Test
    void where_one_replica_is_not_there_another_is_asked() throws Exception {
        String body = "{\"id\":\"d-1\",\"version\":4,\"close_number\":2,\"stage\":\"won\",\"history\":[{},{},{}]}";
        try (ServerSocket there = answering("HTTP/1.1 200 OK\r\nIdempotency-Replayed: true\r\nContent-Length: "
                        + body.length() + "\r\nConnection: close\r\n\r\n" + body);
                Calls calls = calls(nobody(), address(there), nobody())) {
            Reply reply = calls.send(WIN);

            assertThat(reply.outcome()).isEqualTo(Outcome.OK);
            assertThat(reply.replayed()).isTrue();
            assertThat(reply.answer())
                    .extracting(Answer::id, Answer::version, Answer::entityVersion, Answer::number, Answer::state)
                    .containsExactly("d-1", 4L, 3L, 2, "won");
        }
    }

    private static Calls calls(URI... sales) {
        return new Calls(new Addresses(Arrays.asList(sales), List.of(), "", NONE, NONE), "token", new Random(1));
    }

    /** A server that says this to whatever it is sent, and hangs up. */
    private static ServerSocket answering(String answer) throws IOException {
        ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(() -> {
            while (!server.isClosed()) {
                try (Socket connection = server.accept()) {
                    InputStream request = connection.getInputStream();
                    assertThat(request.read(new byte[10_000])).isPositive();
                    connection.getOutputStream().write(answer.getBytes(UTF_8));
                } catch (IOException e) {
                    return;
                }
            }
        });
        return server;
    }

    private static URI nobody() throws IOException {
        try (ServerSocket closed = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            return address(closed);
        }
    }

    private static URI address(ServerSocket server) {
        return URI.create("http://127.0.0.1:" + server.getLocalPort());
    }
}
