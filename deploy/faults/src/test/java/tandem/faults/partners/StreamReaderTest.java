package tandem.faults.partners;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tandem.events.Side;
import tandem.local.stack.Deadline;

class StreamReaderTest {

    private static final int EVENTS = 6;

    private final HttpServer service = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);

    StreamReaderTest() throws IOException {
        service.createContext("/v1/stream", StreamReaderTest::oneMoreAndThenSome);
        service.start();
    }

    @AfterEach
    void it_ends() {
        service.stop(0);
    }

    @Test
    void it_comes_back_with_the_last_id_that_it_has_seen_whole() {
        URI there = URI.create("http://127.0.0.1:" + service.getAddress().getPort());
        URI nobody = URI.create("http://127.0.0.1:1");

        try (StreamReader reader = new StreamReader(
                Side.SALES, List.of(there, nobody), "token", "0", Duration.ofMillis(10), new Random(1))) {
            Deadline.in(Duration.ofSeconds(30)).await(() -> reader.seen().size() >= EVENTS);

            assertThat(reader.seen())
                    .extracting(Streamed::id)
                    .startsWith(IntStream.rangeClosed(1, EVENTS)
                            .mapToObj(Integer::toString)
                            .toArray(String[]::new))
                    .doesNotHaveDuplicates();
            assertThat(reader.seen()).extracting(Streamed::connection).doesNotHaveDuplicates();
        }
    }

    /** Answers with the event behind the last id, and with one that is cut off. */
    private static void oneMoreAndThenSome(HttpExchange exchange) throws IOException {
        int last = Integer.parseInt(exchange.getRequestHeaders().getFirst("Last-Event-ID"));
        byte[] answer = (event(last + 1) + "\n" + event(last + 2)).getBytes(UTF_8);
        exchange.sendResponseHeaders(200, answer.length);
        exchange.getResponseBody().write(answer);
        exchange.close();
    }

    private static String event(int number) {
        return "id:%d\ndata:{\"id\":\"%d\",\"type\":\"t\"}\n".formatted(number, number);
    }
}
