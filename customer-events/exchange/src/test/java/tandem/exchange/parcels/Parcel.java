package tandem.exchange.parcels;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import tandem.exchange.time.Ids;

/** The entity of the test application: just enough to be listed, versioned and changed. */
@Entity
class Parcel {

    @Id
    private UUID id;

    @Version
    private long version;

    private String owner;
    private String name;

    @Enumerated(EnumType.STRING)
    private ParcelState state;

    private BigDecimal weight;
    private int pieces;
    private Instant postedAt;

    Parcel() {}

    static Parcel pack(String owner, SendParcel command) {
        Parcel parcel = new Parcel();
        parcel.id = Ids.next();
        parcel.owner = owner;
        parcel.name = command.name();
        parcel.state = command.state() == null ? ParcelState.PACKED : command.state();
        parcel.weight = command.weight();
        parcel.pieces = command.pieces() == null ? 0 : command.pieces().size();
        parcel.postedAt = command.postedAt();
        return parcel;
    }

    void deliver() {
        state = ParcelState.DELIVERED;
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    String name() {
        return name;
    }

    ParcelState state() {
        return state;
    }

    BigDecimal weight() {
        return weight;
    }

    Instant postedAt() {
        return postedAt;
    }
}
