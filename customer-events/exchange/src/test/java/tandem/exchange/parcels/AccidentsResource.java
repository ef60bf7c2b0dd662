package tandem.exchange.parcels;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import tandem.exchange.access.Role;
import tandem.exchange.idempotency.Idempotent;
import tandem.exchange.problems.Refusal;
import tandem.exchange.problems.RequestReason;

/** Everything that should not happen, at the caller's wish. */
@Path("/v1/accidents")
@RolesAllowed(Role.OPERATOR)
@RunOnVirtualThread
class AccidentsResource {

    private final EntityManager database;

    AccidentsResource(EntityManager database) {
        this.database = database;
    }

    @GET
    @Path("surprise")
    public String surprise() {
        throw new IllegalStateException("secret words of the programme");
    }

    @GET
    @Path("full")
    public String full() {
        throw new Refusal(RequestReason.UNAVAILABLE).with("retry_after_seconds", 30);
    }

    @GET
    @Path("database-away")
    @PermitAll
    public String databaseAway() throws SQLException {
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:1/nowhere", "nobody", "")
                .getSchema();
    }

    @GET
    @Path("connection-lost")
    @Transactional
    public String connectionLost() {
        return database.createNativeQuery("select pg_terminate_backend(pg_backend_pid())")
                .getSingleResult()
                .toString();
    }

    @POST
    @Path("tags/{tag}")
    @APIResponse(responseCode = "204", description = "Tagged")
    @Transactional
    @Idempotent
    public void tag(@PathParam("tag") String tag) {
        database.createNativeQuery("insert into parcel_tag (tag) values (:tag)")
                .setParameter("tag", tag)
                .executeUpdate();
    }
}
