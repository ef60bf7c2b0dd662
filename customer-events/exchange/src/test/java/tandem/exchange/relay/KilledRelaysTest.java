package tandem.exchange.relay;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import tandem.exchange.outbox.Writer;

/** Two relays in processes of their own share one outbox while changes are written, and are killed again and again. */
class KilledRelaysTest {

    private static final int KILLS = 3;
    private static final int WRITERS = 2;
    private static final int BACKLOG = 200;

    private final UUID[] customers = Stream.generate(UUID::randomUUID).limit(40).toArray(UUID[]::new);
    private volatile boolean writing = true;

    @Test
    void nothing_is_lost_and_every_customer_keeps_its_order_when_relays_are_killed() throws Exception {
        long seed = Long.getLong("tandem.seed", System.nanoTime());
        System.out.println("-Dtandem.seed=" + seed);
        Servers servers = Servers.shared();
        try (ExecutorService writers = Executors.newFixedThreadPool(WRITERS)) {
            PGSimpleDataSource database = servers.freshDatabase();
            int events = writeBacklog(database);
            List<Future<Integer>> written = IntStream.range(0, WRITERS)
                    .mapToObj(number -> writers.submit(() -> write(database, new Random(seed + number))))
                    .toList();

            killAgainAndAgain(servers, database, new Random(seed));

            for (Future<Integer> writer : written) {
                events += writer.get();
            }
            Told told = Told.on(servers.kafka);
            System.out.printf("%d events, %d of them more than once%n", events, told.repeated());
            assertThat(Stream.of(customers)
                            .mapToInt(customer -> told.of(customer).size())
                            .sum())
                    .as("events published, seed %d, repeated %d", seed, told.repeated())
                    .isEqualTo(events);
            assertThat(Servers.count(database, "event_journal")).isEqualTo(events);
        } finally {
            writing = false;
        }
    }

    private void killAgainAndAgain(Servers servers, PGSimpleDataSource database, Random random) throws Exception {
        List<Process> relays = new ArrayList<>();
        try {
            relays.add(relay(servers, database));
            relays.add(relay(servers, database));
            for (int kill = 0; kill < KILLS; kill++) {
                awaitPassAfter(random.nextInt(400), database);
                for (int victims = 1 + random.nextInt(2); victims > 0; victims--) {
                    relays.removeFirst().destroyForcibly().waitFor();
                }
                while (relays.size() < 2) {
                    relays.add(relay(servers, database));
                }
            }
            writing = false;
            await().atMost(120, SECONDS).until(() -> Servers.count(database, "outbox_event") == 0);
        } finally {
            relays.forEach(Process::destroyForcibly);
        }
    }

    private static Process relay(Servers servers, PGSimpleDataSource database) throws IOException {
        return RelayProcess.start(database.getURL(), servers.kafka.bootstrapServers());
    }

    /** Until so many more events have been published and a relay is in the middle of a pass. */
    private static void awaitPassAfter(int events, PGSimpleDataSource database) throws SQLException {
        long published = Servers.count(database, "event_journal") + events;
        await().pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(1))
                .atMost(60, SECONDS)
                .until(() -> Servers.count(database, "event_journal") > published
                        && Servers.count(database, "pg_locks where locktype = 'advisory'") > 0);
    }

    /** So much that every pass has a lot to do; tells how many events it wrote. */
    private int writeBacklog(PGSimpleDataSource database) throws SQLException {
        Writer writer = new Writer(database);
        for (int i = 0; i < BACKLOG; i++) {
            writer.write(customers);
        }
        return BACKLOG * customers.length;
    }

    /** Tells how many events it wrote. */
    private int write(PGSimpleDataSource database, Random random) throws SQLException {
        Writer writer = new Writer(database);
        int events = 0;
        while (writing) {
            UUID[] some = Stream.generate(() -> customers[random.nextInt(customers.length)])
                    .limit(1 + random.nextInt(8))
                    .toArray(UUID[]::new);
            writer.write(some);
            events += some.length;
        }
        return events;
    }
}
