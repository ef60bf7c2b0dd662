package tandem.exchange.stream;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.net.impl.ConnectionBase;

/** Ends an answer that its reader does not take. */
final class Cutting {

    private Cutting() {}

    /**
     * Gives up what waits to be sent: over HTTP/2 this one answer on its connection, otherwise the connection. Closing it in
     * the usual way would first wait for all that is to be sent, which is for ever.
     */
    static void cut(HttpServerRequest request) {
        if (request.version() == HttpVersion.HTTP_2) {
            request.response().reset();
        } else {
            ((ConnectionBase) request.connection()).channelHandlerContext().close();
        }
    }
}
