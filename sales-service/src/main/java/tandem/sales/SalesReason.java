package tandem.sales;

import tandem.exchange.problems.Reason;

/** Why sales refuses something; titles and details stand in {@code problems/SalesReason*.properties}. */
public enum SalesReason implements Reason {
    CUSTOMER_UNKNOWN(404),
    PRODUCT_UNKNOWN(404),
    TEAM_UNKNOWN(404),
    REP_UNKNOWN(404),
    LEAD_UNKNOWN(404),
    DEAL_UNKNOWN(404),
    /** A request names something by an id that nothing has. */
    REFERENCE_UNKNOWN(422),

    PRODUCT_NAME_TAKEN(409),
    TEAM_NAME_TAKEN(409),
    LOGIN_TAKEN(409),

    /** The deal's stage does not lead there. */
    MOVE_NOT_ALLOWED(409),
    /** Closing and reopening have commands of their own. */
    CLOSING_IS_A_COMMAND(409),
    DEAL_IS_CLOSED(409),
    DEAL_IS_OPEN(409),
    /** Winning needs a line and an amount above zero. */
    NOTHING_SOLD(409),
    LEAD_BECAME_A_DEAL(409),

    MIXED_CURRENCIES(422),
    LINE_BELOW_ZERO(422),
    DISCOUNT_ABOVE_LINE(422),
    PRICE_BELOW_ZERO(422),
    AMOUNT_TOO_LARGE(422),
    TIME_IN_THE_FUTURE(422),
    TIME_BEFORE_LAST_STEP(422),
    /** Whoever does not sell has to say who owns it. */
    OWNER_MISSING(422),
    /** Only importers may say that something happened earlier. */
    PAST_TIME_NOT_YOURS(403),
    OWNER_OUT_OF_SIGHT(403),

    TIME_ZONE_UNKNOWN(400),
    TIME_UNREADABLE(400),
    PERIOD_EMPTY(400);

    private final int status;

    SalesReason(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
