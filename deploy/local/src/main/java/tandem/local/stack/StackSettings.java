package tandem.local.stack;

import java.nio.file.Path;

/**
 * What one stack is asked to be. Ports are TCP ports of the loopback interface; 0 takes any free one.
 *
 * @param home the checkout whose built services run
 * @param data where everything is kept
 * @param fresh whether to begin without the data of earlier runs
 * @param replicas how many processes of each service
 * @param restart whether a service that dies is started again; otherwise it ends the stack
 */
public record StackSettings(
        Path home,
        Path data,
        boolean fresh,
        int replicas,
        boolean restart,
        int salesPort,
        int deskPort,
        int salesPostgresPort,
        int deskPostgresPort,
        int kafkaPort) {

    private static final int MOST_REPLICAS = 8;
    private static final int MOST_PORT = 65_535;

    public StackSettings {
        if (replicas < 1 || replicas > MOST_REPLICAS) {
            throw new StackFailure("--replicas takes 1 to " + MOST_REPLICAS + ", not " + replicas);
        }
        within("--sales-port", salesPort);
        within("--desk-port", deskPort);
        within("--sales-postgres-port", salesPostgresPort);
        within("--desk-postgres-port", deskPostgresPort);
        within("--kafka-port", kafkaPort);
    }

    private static void within(String option, int port) {
        if (port < 0 || port > MOST_PORT) {
            throw new StackFailure(option + " takes 0 to " + MOST_PORT + ", not " + port);
        }
    }
}
