package tandem.faults.run;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import tandem.faults.check.Checks;
import tandem.faults.check.Verdict;
import tandem.faults.check.Violation;
import tandem.faults.injection.FakeTime;
import tandem.faults.injection.FaultKind;
import tandem.faults.injection.Ground;
import tandem.faults.injection.Injection;
import tandem.faults.injection.Network;
import tandem.faults.injection.Schedule;
import tandem.faults.load.Addresses;
import tandem.faults.load.History;
import tandem.faults.load.Load;
import tandem.faults.load.Operation;
import tandem.faults.load.Outcome;
import tandem.local.Tokens;
import tandem.local.stack.DataFolder;
import tandem.local.stack.DatabaseAccess;
import tandem.local.stack.RunningStack;
import tandem.local.stack.Stack;
import tandem.local.stack.StackSettings;

/** A run: load and faults on a stack of its own, then healing, then the checks. */
public final class FaultRun {

    private static final int REPLICAS = 2;

    private final RunOptions options;
    private final Consumer<String> out;
    private final RunFolder folder;
    private final Schedule schedule;
    private final List<String> deaths = new CopyOnWriteArrayList<>();
    private final InstantSource clock = InstantSource.system();

    /** @param out takes a line for everything that happens */
    public FaultRun(RunOptions options, Consumer<String> out) {
        this.options = options;
        this.out = out;
        this.folder = new RunFolder(options.folder());
        this.schedule = Schedule.of(options.seed(), options.length(), options.kinds());
    }

    /**
     * Runs it to its end, and leaves no process.
     *
     * @param keep whether to keep history and logs even when nothing was found
     */
    public RunResult run(boolean keep) throws InterruptedException {
        announce();
        try (Network network = new Network();
                Stack stack = Stack.start(settings(), network, out, deaths::add);
                History history = new History(folder.history())) {
            RunResult result = underLoad(stack, network, history);
            result.violations().stream().limit(20).forEach(violation -> out.accept("VIOLATION " + violation));
            if (keep || !result.clean()) {
                out.accept("history, schedule and logs are kept in " + folder.keep(options, schedule.lines()));
            }
            return result;
        }
    }

    private void announce() {
        out.accept(options.text());
        if (options.kinds().contains(FaultKind.SHIFT_CLOCK)
                && FakeTime.library().isEmpty()) {
            out.accept("no clock is shifted: libfaketime is not installed");
        }
        out.accept("planned:");
        schedule.lines().forEach(line -> out.accept("  " + line));
    }

    private StackSettings settings() {
        Path services = options.services();
        return new StackSettings(services, folder.stack(), true, REPLICAS, false, 0, 0, 0, 0, 0);
    }

    private RunResult underLoad(Stack stack, Network network, History history) throws InterruptedException {
        Addresses addresses = addresses(stack);
        Tokens tokens = Tokens.of(DataFolder.at(folder.stack()));
        Ground ground = new Ground(stack, network, addresses, history);
        try (Load load =
                new Load(addresses, tokens::token, options.seed(), options.clients(), options.rate(), history)) {
            load.begin();
            out.accept("under load");
            Injection injection = new Injection(ground, schedule, out);
            injection.run(options.length());
            Instant healed = clock.instant();
            load.end();
            List<Operation> operations = history.operations();
            out.accept("checking what " + operations.size() + " operations left");
            Verdict verdict = new Checks(addresses, tokens::token).run(history, healed, options.bound());
            out.accept("looked at " + verdict.lookedAt());
            verdict.notChecked().forEach(why -> out.accept("not checked: " + why));
            return result(operations, injection, verdict);
        }
    }

    private RunResult result(List<Operation> operations, Injection injection, Verdict verdict) {
        List<Violation> violations = new ArrayList<>(verdict.violations());
        injection.troubles().forEach(what -> violations.add(new Violation("run", what, Map.of())));
        deaths.forEach(what -> violations.add(new Violation("run", what, Map.of())));
        Optional<Duration> recovered = verdict.recoveredIn();
        return new RunResult(
                options.seed(),
                options.minutes(),
                operations.size(),
                operations.stream()
                        .filter(operation -> operation.outcome() == Outcome.UNKNOWN)
                        .count(),
                injection.counts(),
                violations,
                recovered.map(time -> time.toMillis() / 1_000.0).orElse(null));
    }

    private static Addresses addresses(Stack stack) {
        RunningStack state = stack.state();
        return new Addresses(
                state.sales().stream().map(URI::create).toList(),
                state.desk().stream().map(URI::create).toList(),
                state.kafka(),
                database(stack.salesDatabase()),
                database(stack.deskDatabase()));
    }

    private static Addresses.Database database(DatabaseAccess access) {
        return new Addresses.Database(access.url(), access.user(), access.password());
    }
}
