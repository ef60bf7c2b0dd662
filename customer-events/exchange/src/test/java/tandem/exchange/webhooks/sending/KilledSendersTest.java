package tandem.exchange.webhooks.sending;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import tandem.exchange.relay.Servers;
import tandem.exchange.testing.TestReceiver;
import tandem.exchange.testing.TestReceiver.Received;
import tandem.exchange.webhooks.queue.Deliveries;
import tandem.exchange.webhooks.queue.Delivery;
import tandem.exchange.webhooks.queue.WebhookMessage;
import tandem.exchange.webhooks.signing.SecretBox;
import tandem.exchange.webhooks.signing.SigningSecret;

/** Two senders in processes of their own share the lanes of one database, and are killed again and again. */
class KilledSendersTest {

    private static final int KILLS = 3;
    private static final int ENDPOINTS = 6;
    private static final int EVENTS = 800;
    private static final String KEY = "test:" + Base64.getEncoder().encodeToString(new byte[32]);

    private final TestReceiver receiver = TestReceiver.start();
    private final List<Process> senders = new ArrayList<>();
    private PGSimpleDataSource database;
    private List<UUID> endpoints;
    private List<UUID> events;

    @BeforeEach
    void owe_every_endpoint_every_event() throws SQLException {
        database = Servers.shared().freshDatabase();
        endpoints = Stream.generate(UUID::randomUUID).limit(ENDPOINTS).toList();
        for (UUID endpoint : endpoints) {
            register(endpoint);
        }
        events = Stream.generate(UUID::randomUUID).limit(EVENTS).toList();
        owe();
    }

    @AfterEach
    void close() {
        senders.forEach(Process::destroyForcibly);
        receiver.close();
    }

    @Test
    void every_endpoint_has_every_event_when_senders_are_killed() throws Exception {
        long seed = Long.getLong("tandem.seed", System.nanoTime());
        System.out.println("-Dtandem.seed=" + seed);
        killAgainAndAgain(new Random(seed));

        await().atMost(60, SECONDS)
                .until(() -> Servers.count(database, "webhook_delivery where state = 'WAITING'") == 0);

        Map<String, List<Received>> byEndpoint =
                receiver.received().stream().collect(Collectors.groupingBy(Received::path));
        int expected = ENDPOINTS * EVENTS;
        System.out.printf(
                "%d deliveries, %d of them more than once%n",
                expected, receiver.ids().size() - expected);
        assertThat(byEndpoint).hasSize(ENDPOINTS);
        assertThat(byEndpoint.values())
                .as("seed %d", seed)
                .allSatisfy(given -> assertThat(given.stream().map(Received::id))
                        .containsAll(events.stream().map(UUID::toString).toList()));
        assertThat(Servers.count(database, "webhook_delivery where state = 'DELIVERED'"))
                .isEqualTo(expected);
        assertThat(Servers.count(database, "webhook_attempt"))
                .as("what a killed sender sent is not written down")
                .isBetween((long) expected, (long) receiver.ids().size());
    }

    private void killAgainAndAgain(Random random) throws Exception {
        senders.add(SenderProcess.start(database.getURL(), KEY));
        senders.add(SenderProcess.start(database.getURL(), KEY));
        for (int kill = 0; kill < KILLS; kill++) {
            int wanted = receiver.ids().size() + 100 + random.nextInt(1_000);
            await().pollDelay(Duration.ZERO)
                    .pollInterval(Duration.ofMillis(2))
                    .atMost(60, SECONDS)
                    .until(() -> receiver.ids().size() >= Math.min(wanted, ENDPOINTS * EVENTS));
            senders.removeFirst().destroyForcibly().waitFor();
            Servers.execute(
                    database,
                    "update webhook_lane set leased_until = clock_timestamp() where leased_until is not null");
            senders.add(SenderProcess.start(database.getURL(), KEY));
        }
    }

    private void register(UUID endpoint) throws SQLException {
        SecretBox box = new SecretBox(Optional.of(List.of(KEY)));
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement("""
                        insert into webhook_endpoint (id, version, partner, url, event_types, granted_types, ordered, state,
                            state_since, created_at, secret)
                        values (?, 0, 'partner', ?, '*', '*', false, 'ENABLED', now(), now(), ?)
                        """)) {
            insert.setObject(1, endpoint);
            insert.setString(2, receiver.url("/" + endpoint).toString());
            insert.setBytes(3, box.seal(endpoint, SigningSecret.random().bytes()));
            insert.executeUpdate();
        }
    }

    private void owe() throws SQLException {
        Deliveries deliveries = new Deliveries(Clock.systemUTC());
        List<Delivery> owed = events.stream()
                .map(event -> new WebhookMessage(event, "tandem.sales.DealClosed.v1", UUID.randomUUID(), "{}"))
                .flatMap(message -> endpoints.stream().map(endpoint -> new Delivery(endpoint, message)))
                .toList();
        try (Connection connection = database.getConnection()) {
            for (int from : IntStream.iterate(0, from -> from < owed.size(), from -> from + 3_000)
                    .toArray()) {
                deliveries.add(connection, owed.subList(from, Math.min(from + 3_000, owed.size())));
            }
        }
    }
}
