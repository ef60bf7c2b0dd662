package tandem.exchange.parcels;

import static tandem.exchange.listing.Op.CONTAINS;
import static tandem.exchange.listing.Op.EQ;
import static tandem.exchange.listing.Op.GT;
import static tandem.exchange.listing.Op.GTE;
import static tandem.exchange.listing.Op.IN;
import static tandem.exchange.listing.Op.LT;
import static tandem.exchange.listing.Op.LTE;
import static tandem.exchange.listing.Op.NE;
import static tandem.exchange.listing.Op.NULL;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import tandem.exchange.access.Caller;
import tandem.exchange.access.Role;
import tandem.exchange.http.Created;
import tandem.exchange.http.IfMatch;
import tandem.exchange.http.LargeBody;
import tandem.exchange.idempotency.Idempotent;
import tandem.exchange.listing.Listed;
import tandem.exchange.listing.Listing;
import tandem.exchange.listing.Page;
import tandem.exchange.listing.Restriction;
import tandem.exchange.problems.Refusal;
import tandem.exchange.problems.Refuses;

@Path("/v1/parcels")
@RolesAllowed(Role.SALES_REP)
@RunOnVirtualThread
class ParcelsResource {

    static final Listing<Parcel> PARCELS = Listing.of(Parcel.class)
            .filter("id", "id", UUID.class, EQ, IN)
            .filter("state", "state", ParcelState.class, EQ, NE, IN)
            .filter("name", "name", String.class, EQ, CONTAINS)
            .filter("weight", "weight", BigDecimal.class, GT, LTE)
            .filter("pieces", "pieces", Integer.class, EQ)
            .filter("posted_at", "postedAt", Instant.class, GTE, LT, NULL)
            .sort("-posted_at", "name", "weight", "state");

    private final EntityManager parcels;
    private final Caller caller;
    private final IfMatch ifMatch;

    ParcelsResource(EntityManager parcels, Caller caller, IfMatch ifMatch) {
        this.parcels = parcels;
        this.caller = caller;
        this.ifMatch = ifMatch;
    }

    @GET
    @Listed
    public Page<ParcelView> list(@Context UriInfo uri) {
        Restriction own = Restriction.where("e.owner = :owner", Map.of("owner", caller.name()));
        return PARCELS.list(uri, parcels, own, ParcelView::of);
    }

    @POST
    @Idempotent
    @Transactional
    @Refuses("too_heavy")
    @APIResponseSchema(value = ParcelView.class, responseCode = "201")
    public Response send(@Context UriInfo uri, @NotNull @Valid SendParcel command) {
        if (command.weight().compareTo(BigDecimal.valueOf(100)) > 0) {
            throw new Refusal(ParcelReason.TOO_HEAVY)
                    .with("max_weight", 100)
                    .at("/weight", ParcelReason.TOO_HEAVY)
                    .at("/name", "the name does not matter");
        }
        Parcel parcel = Parcel.pack(caller.name(), command);
        parcels.persist(parcel);
        parcels.flush();
        return Created.at(uri, parcel.id(), ParcelView.of(parcel));
    }

    @GET
    @Path("{id}")
    @Refuses("parcel_not_found")
    public ParcelView one(
            @PathParam("id") UUID id,
            @QueryParam("copies") @Max(3) Integer copies,
            @QueryParam("as_of") Instant asOf,
            @QueryParam("state") ParcelState state) {
        return ParcelView.of(find(id));
    }

    @POST
    @Path("{id}/deliver")
    @Idempotent
    @Transactional
    @Refuses("parcel_not_found")
    public ParcelView deliver(@PathParam("id") UUID id) {
        Parcel parcel = find(id);
        ifMatch.require(parcel.version());
        parcel.deliver();
        parcels.flush();
        return ParcelView.of(parcel);
    }

    @POST
    @Path("count-bytes")
    @Consumes(MediaType.TEXT_PLAIN)
    @LargeBody
    public Map<String, Long> countBytes(InputStream body) throws IOException {
        return Map.of("bytes", body.transferTo(OutputStream.nullOutputStream()));
    }

    private Parcel find(UUID id) {
        Parcel parcel = parcels.find(Parcel.class, id);
        if (parcel == null) {
            throw new Refusal(ParcelReason.PARCEL_NOT_FOUND).with("id", id);
        }
        return parcel;
    }
}
