package tandem.exchange.parcels;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import tandem.exchange.http.Versioned;

record ParcelView(UUID id, long version, String name, ParcelState state, BigDecimal weight, Instant postedAt)
        implements Versioned {

    static ParcelView of(Parcel parcel) {
        return new ParcelView(
                parcel.id(), parcel.version(), parcel.name(), parcel.state(), parcel.weight(), parcel.postedAt());
    }
}
