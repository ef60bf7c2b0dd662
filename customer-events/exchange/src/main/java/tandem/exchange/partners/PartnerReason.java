package tandem.exchange.partners;

import tandem.exchange.problems.Reason;

/** Why a partner is refused before anything is looked at. */
enum PartnerReason implements Reason {
    /** The token lacks the {@code scope} that is named. */
    SCOPE_MISSING;

    @Override
    public int status() {
        return 403;
    }
}
