package tandem.exchange.parcels;

import tandem.exchange.problems.Reason;

enum ParcelReason implements Reason {
    PARCEL_NOT_FOUND(404),
    TOO_HEAVY(409);

    private final int status;

    ParcelReason(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
