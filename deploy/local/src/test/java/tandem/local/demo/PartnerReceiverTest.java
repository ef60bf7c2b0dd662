package tandem.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.standardwebhooks.Webhook;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PartnerReceiverTest {

    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private static final String BODY = "{\"type\":\"tandem.sales.DealClosed.v1\",\"data\":{\"subject\":\"7\"}}";

    private final HttpClient http = HttpClient.newHttpClient();
    private final PartnerReceiver receiver = new PartnerReceiver();

    @AfterEach
    void it_ends() {
        receiver.close();
        http.close();
    }

    @Test
    void it_turns_away_what_comes_first_and_takes_it_when_it_comes_again() throws Exception {
        receiver.trust(SECRET);

        assertThat(deliver("1", BODY)).isEqualTo(503);
        assertThat(receiver.turnedAway()).contains("1");
        assertThat(receiver.kept()).isEmpty();

        assertThat(deliver("1", BODY)).isEqualTo(204);
        assertThat(receiver.kept()).containsOnlyKeys("1");
    }

    @Test
    void it_keeps_nothing_that_is_not_rightly_signed() throws Exception {
        receiver.trust(SECRET);
        deliver("1", BODY);

        assertThat(deliver("2", BODY + " ")).isEqualTo(400);
        assertThat(receiver.kept()).isEmpty();
    }

    @Test
    void it_takes_nothing_before_it_knows_the_secret() throws Exception {
        assertThat(deliver("1", BODY)).isEqualTo(503);
        assertThat(receiver.turnedAway()).isEmpty();
    }

    private int deliver(String id, String arriving) throws Exception {
        long now = Instant.now().getEpochSecond();
        HttpRequest request = HttpRequest.newBuilder(URI.create(receiver.url()))
                .header("webhook-id", id)
                .header("webhook-timestamp", Long.toString(now))
                .header("webhook-signature", new Webhook(SECRET).sign(id, now, BODY))
                .POST(BodyPublishers.ofString(arriving))
                .build();
        return http.send(request, BodyHandlers.discarding()).statusCode();
    }
}
