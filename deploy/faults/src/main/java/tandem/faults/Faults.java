package tandem.faults;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import tandem.faults.injection.FaultKind;
import tandem.faults.load.Load;
import tandem.faults.mutants.Mutant;
import tandem.faults.mutants.MutantFailure;
import tandem.faults.mutants.Mutants;
import tandem.faults.run.FaultRun;
import tandem.faults.run.MutantTrials;
import tandem.faults.run.RunOptions;
import tandem.faults.run.RunResult;
import tandem.local.stack.StackFailure;

/** The main class behind {@code ./tandem faults}. */
@Command(
        name = "./tandem faults",
        mixinStandardHelpOptions = true,
        description = {
            "Loads a stack of its own with two replicas of each service, does to it what the seed says, heals it, and",
            "checks that nothing was lost and nothing happened twice. Status 0 only without violations."
        })
final class Faults implements Callable<Integer> {

    private static final Duration BOUND = Duration.ofSeconds(30);
    private static final JsonMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1", description = "of load and faults (default: 1)")
    private long seed;

    @Option(names = "--minutes", paramLabel = "M", defaultValue = "5", description = "of load and faults (default: 5)")
    private double minutes;

    @Option(names = "--clients", paramLabel = "N", defaultValue = "12", description = "at once (default: 12)")
    private int clients;

    @Option(names = "--rate", paramLabel = "R", description = "requests a second of all clients together (default: 60)")
    private double rate = Load.DEFAULT_RATE;

    @Option(
            names = "--kinds",
            paramLabel = "KIND",
            split = ",",
            description = "only these kinds of fault: ${COMPLETION-CANDIDATES}")
    private List<FaultKind> kinds = Arrays.asList(FaultKind.values());

    @Option(names = "--keep", description = "keep history and logs even of a run without violations")
    private boolean keep;

    @Option(names = "--mutants", description = "plant each known mistake in turn, and tell how many are caught")
    private boolean mutants;

    @Option(names = "--only", paramLabel = "NAME", split = ",", description = "only these mutants")
    private List<String> only = List.of();

    @Option(names = "--folder", paramLabel = "DIR", description = "of the stack and of what failed runs leave")
    private Path folder = home().resolve("deploy/faults/target/runs");

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Faults())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler(Faults::report)
                .execute(arguments));
    }

    private static int report(Exception failure, CommandLine command, CommandLine.ParseResult parsed) throws Exception {
        if (failure instanceof StackFailure || failure instanceof MutantFailure) {
            command.getErr().println("tandem: " + failure.getMessage());
            return command.getCommandSpec().exitCodeOnExecutionException();
        }
        throw failure;
    }

    private static Path home() {
        return Path.of(Optional.ofNullable(System.getenv("TANDEM_HOME")).orElse("."));
    }

    @Override
    public Integer call() throws InterruptedException, JsonProcessingException {
        if (minutes <= 0 || clients < 1 || rate <= 0) {
            throw new ParameterException(spec.commandLine(), "minutes, clients and rate must be more than 0");
        }
        RunOptions options = new RunOptions(
                seed,
                Duration.ofMillis(Math.round(minutes * 60_000)),
                clients,
                rate,
                kinds,
                home(),
                folder,
                BOUND,
                BOUND.multipliedBy(3));
        return mutants ? trials(options) : run(options);
    }

    private int run(RunOptions options) throws InterruptedException, JsonProcessingException {
        RunResult result = new FaultRun(options, this::say).run(keep);
        say(JSON.writeValueAsString(result));
        return result.clean() ? 0 : 1;
    }

    private int trials(RunOptions options) throws InterruptedException, JsonProcessingException {
        List<Mutant> planted = Mutants.all().stream()
                .filter(mutant -> only.isEmpty() || only.contains(mutant.name()))
                .toList();
        if (planted.isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--only takes " + Mutants.all().stream().map(Mutant::name).collect(Collectors.joining(", ")));
        }
        MutantTrials.Outcome outcome = new MutantTrials(options, this::say).of(planted);
        say(JSON.writeValueAsString(new Trials(outcome.planted(), outcome.caught())));
        return outcome.sound() && outcome.caught() == outcome.planted() ? 0 : 1;
    }

    private record Trials(int planted, int caught) {}

    private void say(String line) {
        PrintWriter out = spec.commandLine().getOut();
        synchronized (out) {
            out.println(line);
            out.flush();
        }
    }
}
