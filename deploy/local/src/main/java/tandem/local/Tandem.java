package tandem.local;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import tandem.local.api.ApiFailure;
import tandem.local.stack.StackFailure;

/** The main class behind the {@code tandem} script. */
@Command(
        name = "./tandem",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {Up.class, Demo.class, ReplayCommand.class, Token.class})
final class Tandem {

    private Tandem() {}

    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        return new CommandLine(new Tandem())
                .setExecutionExceptionHandler((failure, command, parsed) -> report(failure, command));
    }

    private static int report(Exception failure, CommandLine command) throws Exception {
        if (failure instanceof StackFailure || failure instanceof ApiFailure) {
            command.getErr().println("tandem: " + failure.getMessage());
            return command.getCommandSpec().exitCodeOnExecutionException();
        }
        throw failure;
    }
}
