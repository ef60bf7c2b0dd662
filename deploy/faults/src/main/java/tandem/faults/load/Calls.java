package tandem.faults.load;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import tandem.events.Side;

/** One client's connection to both services; each request goes to one replica, to another only if it never left. */
final class Calls implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();
    private final Addresses addresses;
    private final String token;
    private final Random random;

    Calls(Addresses addresses, String token, Random random) {
        this.addresses = addresses;
        this.token = token;
        this.random = random;
    }

    Reply send(Command command) throws InterruptedException {
        List<URI> replicas =
                new ArrayList<>(command.kind().side() == Side.SALES ? addresses.sales() : addresses.desk());
        Collections.shuffle(replicas, random);
        Reply reply = Reply.none(Outcome.FAILED, new ConnectException("no replica is known"));
        for (URI replica : replicas) {
            try {
                return read(http.send(request(replica, command), BodyHandlers.ofString()));
            } catch (ConnectException | HttpConnectTimeoutException neverLeft) {
                reply = Reply.none(Outcome.FAILED, neverLeft);
            } catch (IOException e) {
                return Reply.none(Outcome.UNKNOWN, e);
            }
        }
        return reply;
    }

    private HttpRequest request(URI replica, Command command) {
        HttpRequest.Builder request = HttpRequest.newBuilder(replica.resolve(command.path()))
                .method(
                        command.method(),
                        command.method().equals("GET")
                                ? BodyPublishers.noBody()
                                : BodyPublishers.ofString(command.body().toString()))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json");
        if (command.keyed()) {
            request.header("Idempotency-Key", command.mark());
        }
        String seen = command.ifMatch();
        if (seen != null) {
            request.header("If-Match", seen);
        }
        return request.build();
    }

    private static Reply read(HttpResponse<String> response) {
        JsonNode body = json(response.body());
        String code = body.path("code").asText();
        Outcome outcome = Outcome.of(response.statusCode(), code);
        boolean replayed = response.headers().firstValue("Idempotency-Replayed").isPresent();
        Answer answer = outcome == Outcome.OK ? Answer.of(body, response.body()) : null;
        return new Reply(outcome, response.statusCode(), code, replayed, answer);
    }

    private static JsonNode json(String text) {
        try {
            return text.isBlank() ? MissingNode.getInstance() : JSON.readTree(text);
        } catch (JsonProcessingException e) {
            return MissingNode.getInstance();
        }
    }

    /** Gives up what is still under way. */
    @Override
    public void close() {
        http.shutdownNow();
    }
}
