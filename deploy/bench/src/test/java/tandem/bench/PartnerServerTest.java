package tandem.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.standardwebhooks.Webhook;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalDouble;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PartnerServerTest {

    private static final String BODY = "{\"type\":\"tandem.sales.DealClosed.v1\"}";

    private final Webhook webhook = new Webhook("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
    private final HttpClient http = HttpClient.newHttpClient();
    private final PartnerServer server;

    PartnerServerTest() throws Exception {
        server = new PartnerServer();
    }

    @AfterEach
    void it_ends() {
        server.close();
        http.close();
    }

    @Test
    void it_counts_each_id_once_that_is_rightly_signed_once_it_is_up() throws Exception {
        assertThat(deliver("1", BODY)).isEqualTo(503);
        server.verifiesBy(webhook);
        server.up();

        assertThat(deliver("1", BODY)).isEqualTo(204);
        assertThat(deliver("1", BODY)).isEqualTo(204);
        assertThat(deliver("2", BODY)).isEqualTo(204);
        assertThat(deliver("3", BODY + " ")).isEqualTo(400);

        assertThat(server.taken()).isEqualTo(2);
        assertThat(server.refused()).isOne();
    }

    @Test
    void wrk_brings_it_deliveries_that_it_verifies_and_does_not_count(@TempDir Path folder) throws Exception {
        server.verifiesBy(webhook);

        OptionalDouble perSecond = Wrk.perSecond(folder, server, webhook, BODY, Duration.ofSeconds(1));

        assumeTrue(perSecond.isPresent(), Wrk.HOW_TO_GET);
        assertThat(perSecond.getAsDouble()).isPositive();
        assertThat(server.refused()).isZero();
        assertThat(server.taken()).isZero();
    }

    private int deliver(String id, String arriving) throws Exception {
        long now = Instant.now().getEpochSecond();
        HttpRequest request = HttpRequest.newBuilder(URI.create(server.url()))
                .header("webhook-id", id)
                .header("webhook-timestamp", Long.toString(now))
                .header("webhook-signature", webhook.sign(id, now, BODY))
                .POST(BodyPublishers.ofString(arriving))
                .build();
        return http.send(request, BodyHandlers.discarding()).statusCode();
    }
}
