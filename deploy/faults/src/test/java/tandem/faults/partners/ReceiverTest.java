package tandem.faults.partners;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.standardwebhooks.Webhook;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ReceiverTest {

    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private static final String PATH = "/sales/everything";
    private static final String BODY = """
            {"type":"tandem.sales.DealClosed.v1","data":{"customer_id":"c-1","sequence":7}}""";

    private final Moods moods = new Moods(1, Duration.ofHours(1));
    private final List<Arrival> told = new ArrayList<>();
    private final Receiver receiver = new Receiver(moods, told::add);
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @AfterEach
    void it_ends() {
        receiver.close();
        http.close();
    }

    @Test
    void it_remembers_what_arrived_and_by_which_bytes() throws Exception {
        begin();

        assertThat(deliver("1", BODY)).isEqualTo(Moods.TAKEN);
        assertThat(deliver("1", BODY)).isEqualTo(Moods.TAKEN);

        assertThat(receiver.arrivals()).hasSize(2).isEqualTo(told).allSatisfy(arrival -> {
            assertThat(arrival.id()).isEqualTo("1");
            assertThat(arrival.signed()).isTrue();
            assertThat(arrival.accepted()).isTrue();
            assertThat(arrival.type()).isEqualTo("tandem.sales.DealClosed.v1");
            assertThat(arrival.customer()).isEqualTo("c-1");
            assertThat(arrival.sequence()).isEqualTo(7);
        });
        assertThat(receiver.arrivals())
                .extracting(Arrival::digest)
                .containsOnly(receiver.arrivals().getFirst().digest());
    }

    @Test
    void what_is_not_rightly_signed_is_remembered_as_that() throws Exception {
        begin();

        assertThat(deliver("1", BODY + " ")).isEqualTo(400);

        assertThat(receiver.arrivals()).singleElement().satisfies(arrival -> {
            assertThat(arrival.signed()).isFalse();
            assertThat(arrival.accepted()).isFalse();
        });
    }

    @Test
    void before_it_knows_the_secret_it_takes_nothing() throws Exception {
        assertThat(deliver("1", BODY)).isEqualTo(Moods.BUSY);
        assertThat(receiver.arrivals()).isEmpty();
    }

    @Test
    void no_answer_is_an_end_of_the_connection_and_no_acceptance() {
        receiver.trust(PATH, Wish.EVERYTHING, SECRET);
        String id = IntStream.range(0, 10_000)
                .mapToObj(Integer::toString)
                .filter(each ->
                        new Moods(1, Duration.ofHours(1)).answer(Wish.EVERYTHING, PATH, each) == Moods.NO_ANSWER)
                .findFirst()
                .orElseThrow();

        assertThatThrownBy(() -> deliver(id, BODY)).isInstanceOf(IOException.class);

        assertThat(receiver.arrivals())
                .isNotEmpty()
                .first()
                .satisfies(arrival -> assertThat(arrival.accepted()).isFalse());
    }

    private void begin() {
        moods.getGood();
        receiver.trust(PATH, Wish.EVERYTHING, SECRET);
    }

    private int deliver(String id, String arriving) throws Exception {
        long now = Instant.now().getEpochSecond();
        HttpRequest request = HttpRequest.newBuilder(URI.create(receiver.url(PATH)))
                .header("webhook-id", id)
                .header("webhook-timestamp", Long.toString(now))
                .header("webhook-signature", new Webhook(SECRET).sign(id, now, BODY))
                .POST(BodyPublishers.ofString(arriving))
                .build();
        return http.send(request, BodyHandlers.discarding()).statusCode();
    }
}
