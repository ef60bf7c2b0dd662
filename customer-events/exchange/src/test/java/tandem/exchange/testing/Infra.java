package tandem.exchange.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.security.KeyPair;
import java.util.Base64;
import java.util.Map;
import tandem.events.Side;

/** A real PostgreSQL and a real Kafka broker for the whole test run, and a key to sign tokens with. */
public final class Infra implements QuarkusTestResourceLifecycleManager {

    private TestPostgres postgres;
    private TestKafka kafka;

    @Override
    public Map<String, String> start() {
        postgres = TestPostgres.start();
        kafka = TestKafka.start();
        kafka.create(Side.SALES.topic(), Side.DESK.topic());
        KeyPair keys = Tokens.newKeys();
        return Map.of(
                "quarkus.datasource.jdbc.url",
                postgres.jdbcUrl(),
                "quarkus.datasource.username",
                "postgres",
                "quarkus.datasource.password",
                "postgres",
                "kafka.bootstrap.servers",
                kafka.bootstrapServers(),
                "quarkus.http.test-port",
                "0",
                "quarkus.oidc.public-key",
                base64(keys.getPublic().getEncoded()),
                Tokens.PRIVATE_KEY,
                base64(keys.getPrivate().getEncoded()));
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    /** A test that declares a field of type {@link TestKafka} may take the broker away; it brings it back. */
    @Override
    public void inject(TestInjector tests) {
        tests.injectIntoFields(kafka, new TestInjector.MatchesType(TestKafka.class));
    }

    @Override
    public void stop() {
        if (kafka != null) {
            kafka.stop();
        }
        if (postgres != null) {
            postgres.stop();
        }
    }
}
