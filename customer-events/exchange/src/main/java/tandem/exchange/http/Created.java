package tandem.exchange.http;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

/** The answer to a POST that made something. */
public final class Created {

    private Created() {}

    /** 201 with the view, and its address below the collection that was posted to. */
    public static Response at(UriInfo collection, Object id, Object view) {
        return Response.created(collection.getAbsolutePathBuilder().path("{id}").build(id.toString()))
                .entity(view)
                .build();
    }
}
