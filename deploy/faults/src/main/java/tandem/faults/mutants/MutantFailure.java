package tandem.faults.mutants;

/** A mutant cannot be made of the sources as they are. */
public final class MutantFailure extends RuntimeException {

    MutantFailure(String message) {
        super(message);
    }

    MutantFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
