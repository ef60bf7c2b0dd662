package tandem.faults.run;

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
import tandem.faults.evidence.Violation;
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
import tandem.faults.partners.Partners;
import tandem.local.Tokens;
import tandem.local.stack.DataFolder;
import tandem.local.stack.Stack;
import tandem.local.stack.StackSettings;

/** A run: load and faults on a stack of its own, then healing, then the checks. */
public final class FaultRun {

    private static final int REPLICAS = 2;

    private final RunOptions options;
    private final Consumer<String> out;
    private final RunFolder folder;
    private final Schedule schedule;
    private final List<String> troubles = new CopyOnWriteArrayList<>();
    private final InstantSource clock = InstantSource.system();
    private Optional<Injection> injection = Optional.empty();
    private Optional<RuntimeException> failure = Optional.empty();

    /** @param out takes a line for everything that happens */
    public FaultRun(RunOptions options, Consumer<String> out) {
        this.options = options;
        this.out = out;
        this.folder = new RunFolder(options.folder());
        this.schedule = Schedule.of(options.seed(), options.length(), options.kinds());
    }

    /**
     * Runs it to its end, and leaves no process. A run that cannot go on ends with a violation that says why.
     *
     * @param keep whether to keep history and logs even when nothing was found
     */
    public RunResult run(boolean keep) throws InterruptedException {
        announce();
        try (History history = new History(folder.history())) {
            Verdict verdict = verdict(history);
            RunResult result = result(history.operations(), verdict);
            result.violations().stream().limit(20).forEach(violation -> out.accept("VIOLATION " + violation));
            if (keep || !result.clean()) {
                out.accept(folder.keep(options, schedule.lines(), failure));
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

    private Verdict verdict(History history) throws InterruptedException {
        try (Network network = new Network();
                Stack stack = Stack.start(settings(), network, out, troubles::add)) {
            return underLoad(stack, network, history);
        } catch (RuntimeException broken) {
            failure = Optional.of(broken);
            Violation why = new Violation("run", "the run could not go on", Map.of("why", broken.toString()));
            return new Verdict(List.of(why), Optional.empty(), "nothing", List.of());
        }
    }

    private StackSettings settings() {
        Path services = options.services();
        return new StackSettings(services, folder.stack(), true, REPLICAS, false, 0, 0, 0, 0, 0);
    }

    private Verdict underLoad(Stack stack, Network network, History history) throws InterruptedException {
        Addresses addresses = Whereabouts.of(stack);
        Tokens tokens = Tokens.of(DataFolder.at(folder.stack()));
        Ground ground = new Ground(stack, network, addresses, history);
        try (Partners partners =
                        Partners.begin(addresses, partner(tokens), options.seed(), options.length(), history::partner);
                Load load = new Load(
                        addresses, tokens::token, options.seed(), options.clients(), options.rate(), history)) {
            load.begin();
            out.accept("under load");
            Injection faults = new Injection(ground, schedule, out);
            injection = Optional.of(faults);
            faults.run(options.length());
            Instant healed = clock.instant();
            troubles.addAll(load.end());
            out.accept("checking what " + history.operations().size() + " operations left");
            Verdict verdict = new Checks(addresses, tokens::token)
                    .run(history, partners, healed, options.bound(), options.patience());
            out.accept("looked at " + verdict.lookedAt());
            verdict.notChecked().forEach(why -> out.accept("not checked: " + why));
            return verdict;
        }
    }

    private static String partner(Tokens tokens) {
        return tokens.token("faults-partner", List.of("partner"), "webhooks:manage events:* data:full");
    }

    private RunResult result(List<Operation> operations, Verdict verdict) {
        List<Violation> violations = new ArrayList<>(verdict.violations());
        injection.ifPresent(faults -> troubles.addAll(faults.troubles()));
        troubles.forEach(what -> violations.add(new Violation("run", what, Map.of())));
        Optional<Duration> recovered = verdict.recoveredIn();
        return new RunResult(
                options.seed(),
                options.minutes(),
                operations.size(),
                operations.stream()
                        .filter(operation -> operation.outcome() == Outcome.UNKNOWN)
                        .count(),
                injection.map(Injection::counts).orElse(Map.of()),
                violations,
                recovered.map(time -> time.toMillis() / 1_000.0).orElse(null));
    }
}
