package tandem.exchange.parcels;

enum ParcelState {
    PACKED,
    ON_ITS_WAY,
    DELIVERED
}
