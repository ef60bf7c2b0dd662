package tandem.local;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import tandem.local.stack.DataFolder;
import tandem.local.stack.StackSettings;

/** The options of every command that starts a stack. */
final class StackOptions {

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "where data, logs and keys are kept (default: .tandem beside the tandem script)")
    private @Nullable Path data;

    @Option(names = "--fresh", description = "begin without the data of earlier runs")
    private boolean fresh;

    @Option(names = "--replicas", paramLabel = "N", defaultValue = "1", description = "processes of each service")
    private int replicas;

    @Option(names = "--restart", description = "start a service that dies again; otherwise it ends the stack")
    private boolean restart;

    @Option(
            names = "--sales-port",
            paramLabel = "PORT",
            description = "8081; further replicas stand on every second port after it")
    private @Nullable Integer salesPort;

    @Option(names = "--desk-port", paramLabel = "PORT", description = "8082")
    private @Nullable Integer deskPort;

    @Option(names = "--sales-postgres-port", paramLabel = "PORT", description = "54381")
    private @Nullable Integer salesPostgresPort;

    @Option(names = "--desk-postgres-port", paramLabel = "PORT", description = "54382")
    private @Nullable Integer deskPostgresPort;

    @Option(names = "--kafka-port", paramLabel = "PORT", description = "19092; 0 takes any free port, as for all ports")
    private @Nullable Integer kafkaPort;

    static Path home() {
        return Path.of(Optional.ofNullable(System.getenv("TANDEM_HOME")).orElse("."));
    }

    static Path dataOr(@Nullable Path data) {
        return data == null ? home().resolve(".tandem") : data;
    }

    DataFolder folder() {
        return DataFolder.at(dataOr(data));
    }

    /** How another command is told of the same folder. */
    String dataOption() {
        return data == null ? "" : " --data " + folder().root();
    }

    /** A stack that people will use by hand: ports that stay the same. */
    StackSettings settings() {
        return settings(
                restart,
                port(salesPort, 8081),
                port(deskPort, 8082),
                port(salesPostgresPort, 54_381),
                port(deskPostgresPort, 54_382),
                port(kafkaPort, 19_092));
    }

    /** A stack that a command uses itself: any free ports unless asked otherwise, and it survives a service's death. */
    StackSettings settingsOnAnyPorts() {
        return settings(
                true,
                port(salesPort, 0),
                port(deskPort, 0),
                port(salesPostgresPort, 0),
                port(deskPostgresPort, 0),
                port(kafkaPort, 0));
    }

    private StackSettings settings(
            boolean restarting, int sales, int desk, int salesPostgres, int deskPostgres, int kafka) {
        return new StackSettings(
                home(), folder().root(), fresh, replicas, restarting, sales, desk, salesPostgres, deskPostgres, kafka);
    }

    private static int port(@Nullable Integer chosen, int otherwise) {
        return chosen == null ? otherwise : chosen;
    }
}
