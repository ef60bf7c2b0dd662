package tandem.local;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tandem.local.api.Api;
import tandem.local.replay.Replay;

/** Takes a folder of real input in and compares both sides. */
@Command(
        name = "replay",
        mixinStandardHelpOptions = true,
        description = {
            "Takes a folder of real input in through the public APIs, waits until both sides tell the same of every"
                    + " customer, and prints the totals as one JSON object on the last line.",
            "Uses the stack that runs on the data folder; starts one on any free ports when none does."
        })
final class ReplayCommand implements Callable<Integer> {

    @Parameters(paramLabel = "DIR", description = "holds crm-sales-opportunities/ and helpdesk-log/")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path input;

    @Option(
            names = "--source",
            paramLabel = "NAME",
            defaultValue = "crm",
            description = "the outside system that the input is of (default: ${DEFAULT-VALUE})")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private String source;

    @Mixin
    private StackOptions options = new StackOptions();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        Replay replay = Replay.of(input, source);
        try (Session session = Session.open(options, options.settingsOnAnyPorts(), out, err)) {
            Api sales = session.sales("replay", "importer", "operator");
            Api desk = session.desk("replay", "importer", "operator");
            return replay.run(sales, desk, out) ? 0 : 1;
        }
    }
}
