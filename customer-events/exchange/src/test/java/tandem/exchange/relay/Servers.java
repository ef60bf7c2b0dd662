package tandem.exchange.relay;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;
import tandem.events.Side;
import tandem.exchange.testing.TestKafka;
import tandem.exchange.testing.TestPostgres;

/** A database server and a broker of tests that take them away at times, or that want no replica beside their own. */
public final class Servers {

    private static final String MIGRATED = "relay";
    private static final AtomicInteger DATABASES = new AtomicInteger();
    private static @Nullable Servers shared;

    private final TestPostgres postgres = TestPostgres.start();
    final TestKafka kafka = TestKafka.start();

    /** The same ones for every test of this JVM; they stop with it. */
    public static synchronized Servers shared() {
        if (shared == null) {
            shared = new Servers();
            Runtime.getRuntime().addShutdownHook(new Thread(shared::stop));
        }
        return shared;
    }

    private Servers() {
        kafka.create(Side.SALES.topic(), Side.DESK.topic());
        try {
            execute(named("postgres"), "create database " + MIGRATED);
        } catch (SQLException e) {
            throw new IllegalStateException("there is no database to copy", e);
        }
        Flyway.configure()
                .dataSource(named(MIGRATED))
                .locations("db/exchange")
                .load()
                .migrate();
    }

    /** A database with an empty outbox, copied from one that was migrated once. */
    public PGSimpleDataSource freshDatabase() throws SQLException {
        String name = "relay_" + DATABASES.incrementAndGet();
        execute(named("postgres"), "create database " + name + " template " + MIGRATED);
        return named(name);
    }

    private PGSimpleDataSource named(String database) {
        return at(postgres.jdbcUrl().replaceFirst("/postgres$", "/" + database));
    }

    public static PGSimpleDataSource at(String url) {
        PGSimpleDataSource database = new PGSimpleDataSource();
        database.setUrl(url);
        database.setUser("postgres");
        database.setPassword("postgres");
        return database;
    }

    /** The relay's own settings, but giving up on a broker within two seconds. */
    Map<String, Object> hastyProducer() {
        return hastyProducer(kafka.bootstrapServers());
    }

    static Map<String, Object> hastyProducer(String bootstrapServers) {
        Map<String, Object> settings =
                new HashMap<>(ProducerSettings.of(Map.of("bootstrap.servers", bootstrapServers)));
        settings.put("request.timeout.ms", 1_000);
        settings.put("delivery.timeout.ms", 2_000);
        settings.put("max.block.ms", 2_000);
        return settings;
    }

    private void stop() {
        kafka.stop();
        postgres.stop();
    }

    public static long count(DataSource database, String what) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                var row = statement.executeQuery("select count(*) from " + what)) {
            row.next();
            return row.getLong(1);
        }
    }

    public static void execute(DataSource database, String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
