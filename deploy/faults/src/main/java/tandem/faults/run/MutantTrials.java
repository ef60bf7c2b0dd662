package tandem.faults.run;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import tandem.faults.check.Checks;
import tandem.faults.check.Violation;
import tandem.faults.mutants.Mutant;
import tandem.faults.mutants.MutantFailure;
import tandem.faults.mutants.Spoiling;
import tandem.local.stack.StackFailure;

/** Whether the harness finds planted mistakes: a run for each, on copies of the services with the mistake in them. */
public final class MutantTrials {

    /** Shorter than for the services as they are: what is lost is not waited for in vain that long. */
    private static final Duration BOUND = Duration.ofSeconds(20);

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

    /** How many of them were caught. */
    public int caught(List<Mutant> mutants) throws InterruptedException {
        int caught = 0;
        for (Mutant mutant : mutants) {
            out.accept("MUTANT " + mutant.name());
            List<Violation> telling = telling(mutant);
            out.accept(mutant.name()
                    + (telling.isEmpty()
                            ? " was NOT CAUGHT"
                            : " was caught: " + telling.size() + " violations, the first "
                                    + telling.getFirst().invariant() + ": "
                                    + telling.getFirst().what()));
            caught += telling.isEmpty() ? 0 : 1;
        }
        return caught;
    }

    /** What only the mistake explains: a machine that is slow makes both sides late as well. */
    private List<Violation> telling(Mutant mutant) throws InterruptedException {
        try {
            RunResult result = new FaultRun(options(mutant), line -> out.accept("  " + line)).run(false);
            return result.violations().stream()
                    .filter(violation -> mutant.shows().contains(violation.invariant()))
                    .filter(violation -> !violation.what().equals(Checks.LATE))
                    .toList();
        } catch (StackFailure | IllegalStateException | MutantFailure failure) {
            out.accept(mutant.name() + " could not be tried: " + failure);
            return List.of();
        }
    }

    private RunOptions options(Mutant mutant) {
        return new RunOptions(
                options.seed(),
                Duration.ofSeconds(mutant.seconds()),
                options.clients(),
                options.rate(),
                mutant.kinds(),
                spoiling.plant(mutant),
                folder,
                BOUND);
    }
}
