package tandem.bench;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tandem.local.api.ApiFailure;
import tandem.local.stack.StackFailure;

/** Measures what is asked for, each on a stack of its own, and prints all figures as one JSON object on the last line. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        description = {
            "Measures speed on stacks of its own, side by side with the limit; JSON on the last line.",
            "Exits with 0 only when what had to hold did."
        })
public final class Bench implements Callable<Integer> {

    @Parameters(
            paramLabel = "NAME",
            arity = "0..*",
            description = "drain: a full outbox; outage: a broker that answers nothing; rebuild: a view made anew;"
                    + " webhooks: a receiver that was down; isolation: receivers beside two bad ones (default: all)")
    private List<String> names = List.of();

    @Option(
            names = "--events",
            defaultValue = "0",
            description =
                    "waiting for the drain (default: 200000), told of the view that is rebuilt (default: 500000), or"
                            + " waiting for the receiver (default: 100000)")
    private int events;

    @Option(
            names = "--seconds",
            defaultValue = "120",
            description =
                    "length of the outage, and of the time with and the time without what is held against each other"
                            + " (default: 120)")
    private int seconds;

    @Option(
            names = "--customers",
            defaultValue = "100000",
            description = "of the view that is rebuilt (default: 100000)")
    private int customers;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Bench())
                .setExecutionExceptionHandler((failure, command, _) -> report(failure, command))
                .execute(arguments));
    }

    private static int report(Exception failure, CommandLine command) throws Exception {
        if (failure instanceof StackFailure || failure instanceof ApiFailure) {
            command.getErr().println("tandem: " + failure.getMessage());
            return command.getCommandSpec().exitCodeOnExecutionException();
        }
        throw failure;
    }

    @Override
    public Integer call() throws Exception {
        List<Measure> all = List.of(
                new Drain(events == 0 ? 200_000 : events),
                new Outage(Duration.ofSeconds(seconds)),
                new Rebuild(customers, events == 0 ? 500_000 : events),
                new Webhooks(events == 0 ? 100_000 : events, Duration.ofSeconds(seconds)),
                new Isolation(Duration.ofSeconds(seconds)));
        List<Measure> asked = all.stream()
                .filter(measure -> names.isEmpty() || names.contains(measure.name()))
                .toList();
        if (asked.size() < names.size()) {
            List<String> known = all.stream().map(Measure::name).toList();
            throw new ParameterException(spec.commandLine(), "of " + names + " only " + known + " can be measured");
        }
        PrintWriter out = spec.commandLine().getOut();
        ObjectNode figures = JsonNodeFactory.instance.objectNode();
        for (Measure measure : asked) {
            figures.set(measure.name(), run(measure, out));
        }
        out.println(figures);
        out.flush();
        return figures.properties().stream()
                        .allMatch(each -> each.getValue().path("ok").asBoolean())
                ? 0
                : 1;
    }

    private static ObjectNode run(Measure measure, PrintWriter out) throws Exception {
        Path home = Path.of(Optional.ofNullable(System.getenv("TANDEM_HOME")).orElse("."));
        try (Scene scene = Scene.open(home, out)) {
            return measure.run(scene);
        }
    }
}
