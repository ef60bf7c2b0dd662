package tandem.exchange.convergence.checks;

import jakarta.persistence.Embeddable;

/**
 * What is not the same on both sides, as far as it was not healed.
 *
 * @param behind customers whose events were not all taken in
 * @param missing subjects, as are {@code extra} and {@code different}
 */
@Embeddable
record Found(long behind, long missing, long extra, long different) {

    static final Found NOTHING = new Found(0, 0, 0, 0);

    long drift() {
        return missing + extra + different;
    }
}
