package tandem.faults.run;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import tandem.faults.check.Checks;
import tandem.faults.evidence.Violation;
import tandem.faults.injection.FaultKind;
import tandem.faults.mutants.Mutant;
import tandem.faults.mutants.MutantFailure;
import tandem.faults.mutants.Spoiling;

/**
 * Whether the harness finds planted mistakes: a run for each, on copies of the services with the mistake in them, after
 * one under all of their faults on the services as they are. What that control shows too tells of no mistake.
 */
public final class MutantTrials {

    private static final Duration BOUND = Duration.ofSeconds(20);

    /** What is only late has come by then, so that what is still missing counts as lost. */
    private static final Duration PATIENCE = BOUND.multipliedBy(3);

    private static final int CONTROL_SECONDS_EACH = 10;
    private static final int CONTROL_SECONDS = 30;

    private final RunOptions options;
    private final Spoiling spoiling;
    private final Path folder;
    private final Consumer<String> out;

    /** @param options of which each mutant's own kinds and length take the place */
    public MutantTrials(RunOptions options, Consumer<String> out) {
        this.options = options;
        this.folder = options.folder().resolve("mutants");
        this.spoiling = new Spoiling(options.services(), folder.resolve("services"));
        this.out = out;
    }

    /**
     * What came of it.
     *
     * @param sound whether the control showed nothing
     */
    public record Outcome(int planted, int caught, boolean sound) {}

    /** By which a mistake is known. */
    private record Sign(String invariant, String what) {

        static Sign of(Violation violation) {
            return new Sign(violation.invariant(), violation.what());
        }
    }

    /** Tries these. */
    public Outcome of(List<Mutant> mutants) throws InterruptedException {
        Set<Sign> without = control(mutants);
        int caught = 0;
        for (Mutant mutant : mutants) {
            out.accept("MUTANT " + mutant.name());
            List<Violation> telling = telling(mutant, without);
            out.accept(mutant.name()
                    + (telling.isEmpty()
                            ? " was NOT CAUGHT"
                            : " was caught: " + telling.size() + " violations, the first "
                                    + telling.getFirst().invariant() + ": "
                                    + telling.getFirst().what()));
            caught += telling.isEmpty() ? 0 : 1;
        }
        return new Outcome(mutants.size(), caught, without.isEmpty());
    }

    private Set<Sign> control(List<Mutant> mutants) throws InterruptedException {
        List<FaultKind> kinds = mutants.stream()
                .flatMap(mutant -> mutant.kinds().stream())
                .distinct()
                .toList();
        int seconds = Math.max(CONTROL_SECONDS, kinds.size() * CONTROL_SECONDS_EACH);
        out.accept("CONTROL: the faults of all mutants on the services as they are");
        Set<Sign> shown = violations(options(seconds, kinds, options.services())).stream()
                .map(Sign::of)
                .collect(Collectors.toSet());
        out.accept("CONTROL showed " + (shown.isEmpty() ? "nothing" : shown));
        return shown;
    }

    /** What only the mistake explains: a machine that is slow makes both sides late as well. */
    private List<Violation> telling(Mutant mutant, Set<Sign> without) throws InterruptedException {
        try {
            return violations(options(mutant.seconds(), mutant.kinds(), spoiling.plant(mutant))).stream()
                    .filter(violation -> mutant.shows().contains(violation.invariant()))
                    .filter(violation -> !without.contains(Sign.of(violation)))
                    .toList();
        } catch (MutantFailure failure) {
            out.accept(mutant.name() + " could not be tried: " + failure);
            return List.of();
        }
    }

    private List<Violation> violations(RunOptions run) throws InterruptedException {
        List<String> ofTheMachine = List.of(Checks.LATE, Checks.STALE, Checks.NEVER_ACCEPTED);
        return new FaultRun(run, line -> out.accept("  " + line))
                .run(false).violations().stream()
                        .filter(violation -> !ofTheMachine.contains(violation.what()))
                        .toList();
    }

    private RunOptions options(int seconds, List<FaultKind> kinds, Path services) {
        return new RunOptions(
                options.seed(),
                Duration.ofSeconds(seconds),
                options.clients(),
                options.rate(),
                kinds,
                services,
                folder,
                BOUND,
                PATIENCE);
    }
}
