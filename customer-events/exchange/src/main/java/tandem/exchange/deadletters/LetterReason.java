package tandem.exchange.deadletters;

import tandem.exchange.problems.Reason;

/** Why a command about a dead letter is refused. */
enum LetterReason implements Reason {
    /** It was replayed or discarded already. */
    LETTER_SETTLED(409),
    /** It was too large to be set aside with its value, and the value is not where it came from any more. */
    VALUE_GONE(409);

    private final int status;

    LetterReason(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
