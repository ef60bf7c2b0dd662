package tandem.exchange.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.security.KeyPair;
import java.util.Base64;
import java.util.Map;
import tandem.events.Side;

/** A real PostgreSQL, a real Kafka broker and an other side for the whole test run, and a key to sign tokens with. */
public final class Infra implements QuarkusTestResourceLifecycleManager {

    private TestPostgres postgres;
    private TestKafka kafka;
    private TestPeer peer;

    @Override
    public Map<String, String> start() {
        postgres = TestPostgres.start();
        kafka = TestKafka.start();
        kafka.create(Side.SALES.topic(), Side.DESK.topic());
        peer = TestPeer.start();
        KeyPair keys = Tokens.newKeys();
        return Map.ofEntries(
                Map.entry("quarkus.datasource.jdbc.url", postgres.jdbcUrl()),
                Map.entry("quarkus.datasource.username", "postgres"),
                Map.entry("quarkus.datasource.password", "postgres"),
                Map.entry("kafka.bootstrap.servers", kafka.bootstrapServers()),
                Map.entry("quarkus.http.test-port", "0"),
                Map.entry("quarkus.oidc.public-key", base64(keys.getPublic().getEncoded())),
                Map.entry(Tokens.PRIVATE_KEY, base64(keys.getPrivate().getEncoded())),
                Map.entry("tandem.webhooks.keys", "test:" + base64(new byte[32])),
                Map.entry("tandem.exchange.peer.url", peer.url().toString()),
                Map.entry("tandem.exchange.peer.token-file", peer.tokenFile().toString()),
                Map.entry("tandem.exchange.convergence.every", "0s"),
                Map.entry("tandem.exchange.convergence.catch-up", "5s"),
                Map.entry("tandem.exchange.convergence.patience", "10s"),
                Map.entry("tandem.exchange.convergence.poll-every", "100ms"));
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    /**
     * A test that declares a field of type {@link TestKafka} may take the broker away; it brings it back. One with a
     * {@link TestPeer} says what the other side answers.
     */
    @Override
    public void inject(TestInjector tests) {
        tests.injectIntoFields(kafka, new TestInjector.MatchesType(TestKafka.class));
        tests.injectIntoFields(peer, new TestInjector.MatchesType(TestPeer.class));
    }

    @Override
    public void stop() {
        if (peer != null) {
            peer.stop();
        }
        if (kafka != null) {
            kafka.stop();
        }
        if (postgres != null) {
            postgres.stop();
        }
    }
}
