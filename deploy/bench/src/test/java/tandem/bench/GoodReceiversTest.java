package tandem.bench;

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

class GoodReceiversTest {

    private final Webhook first = new Webhook("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
    private final Webhook second = new Webhook("whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD");
    private final HttpClient http = HttpClient.newHttpClient();
    private final GoodReceivers receivers;

    GoodReceiversTest() throws Exception {
        receivers = new GoodReceivers();
        receivers.open("/0", first);
        receivers.open("/1", second);
    }

    @AfterEach
    void they_end() {
        receivers.close();
        http.close();
    }

    @Test
    void each_takes_what_is_signed_for_it_alone() throws Exception {
        assertThat(deliver("/0", first)).isEqualTo(204);
        assertThat(receivers.haveAll(1)).isFalse();
        assertThat(receivers.areAmidAnEvent()).isTrue();
        assertThat(deliver("/1", first)).isEqualTo(400);
        assertThat(deliver("/1", second)).isEqualTo(204);
        assertThat(deliver("/2", first)).isEqualTo(400);

        assertThat(receivers.haveAll(1)).isTrue();
        assertThat(receivers.areAmidAnEvent()).isFalse();
        assertThat(receivers.refused()).isEqualTo(2);
        assertThat(receivers.arrivals().taken().percentile(50)).isBetween(1_000.0, 60_000.0);
    }

    private int deliver(String path, Webhook signing) throws Exception {
        Instant now = Instant.now();
        String body = "{\"data\":{\"recorded_time\":\"" + now.minusSeconds(1) + "\"}}";
        HttpRequest request = HttpRequest.newBuilder(URI.create(receivers.url(path)))
                .header("webhook-id", "won")
                .header("webhook-timestamp", Long.toString(now.getEpochSecond()))
                .header("webhook-signature", signing.sign("won", now.getEpochSecond(), body))
                .POST(BodyPublishers.ofString(body))
                .build();
        return http.send(request, BodyHandlers.discarding()).statusCode();
    }
}
