package tandem.local.stack;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The parts of one stack, by the order in which they depend on each other: started forwards, stopped backwards.
 *
 * @param databases one PostgreSQL server for each service
 * @param broker the Kafka broker
 * @param sales the replicas of the sales service
 * @param desk the replicas of the service desk
 */
record StackParts(List<PostgresServer> databases, KafkaServer broker, List<Service> sales, List<Service> desk) {

    /** Lays the parts out on free ports; nothing is started. */
    static StackParts of(StackSettings settings, DataFolder folder, Wiring wiring) {
        Ports ports = new Ports();
        PostgresPrograms programs = PostgresPrograms.in(folder);
        PostgresServer salesPostgres = new PostgresServer(
                programs,
                folder,
                "sales",
                ports.claim(settings.salesPostgresPort(), "PostgreSQL for sales", "--sales-postgres-port"));
        PostgresServer deskPostgres = new PostgresServer(
                programs,
                folder,
                "desk",
                ports.claim(settings.deskPostgresPort(), "PostgreSQL for the desk", "--desk-postgres-port"));
        int kafkaPort = ports.claim(settings.kafkaPort(), "Kafka", "--kafka-port");
        Ways ways = new Ways(wiring, ports, kafkaPort);
        SigningKey key = SigningKey.of(folder);
        List<Integer> salesPorts = new ArrayList<>();
        List<Integer> deskPorts = new ArrayList<>();
        for (int replica = 1; replica <= settings.replicas(); replica++) {
            salesPorts.add(ports.claim(port(settings.salesPort(), replica), Service.SALES, "--sales-port"));
            deskPorts.add(ports.claim(port(settings.deskPort(), replica), Service.DESK, "--desk-port"));
        }
        List<Service> sales =
                services(Service.SALES, salesPorts, deskPorts, settings, folder, salesPostgres, ways, key);
        List<Service> desk = services(Service.DESK, deskPorts, salesPorts, settings, folder, deskPostgres, ways, key);
        KafkaServer kafka = new KafkaServer(folder, kafkaPort, ways.doors());
        return new StackParts(List.of(salesPostgres, deskPostgres), kafka, sales, desk);
    }

    /** Further replicas stand on every second port, as both services' first ports are neighbours. */
    private static int port(int first, int replica) {
        return first == 0 ? 0 : first + 2 * (replica - 1);
    }

    private static List<Service> services(
            String service,
            List<Integer> ports,
            List<Integer> peers,
            StackSettings settings,
            DataFolder folder,
            PostgresServer postgres,
            Ways ways,
            SigningKey key) {
        Path jar = settings.home().resolve(service).resolve("target/quarkus-app/quarkus-run.jar");
        Path token = PeerToken.of(service, folder, key);
        String webhookKey = WebhookKey.of(folder);
        List<Service> replicas = new ArrayList<>();
        for (int port : ports) {
            String name = replicas.isEmpty() ? service : service + "-" + (replicas.size() + 1);
            replicas.add(new Service(
                    name,
                    jar,
                    port,
                    folder.log(name),
                    Service.environment(
                            postgres,
                            ways.database(name, postgres),
                            ways.broker(name),
                            key,
                            port,
                            peers.getFirst(),
                            token,
                            webhookKey)));
        }
        return replicas;
    }

    Stream<Part> all() {
        return Stream.concat(servers().stream(), services().stream());
    }

    List<Part> services() {
        return Stream.concat(sales.stream(), desk.stream())
                .map(Part.class::cast)
                .toList();
    }

    List<Part> servers() {
        return Stream.concat(databases.stream(), Stream.of(broker))
                .map(Part.class::cast)
                .toList();
    }
}
