package tandem.exchange.problems;

import io.vertx.ext.web.RoutingContext;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The trace that a request belongs to: the caller's, by the header {@code traceparent} (W3C Trace Context), or a new one. */
final class Trace {

    private static final Pattern PARENT =
            Pattern.compile("[0-9a-f]{2}-(?!0{32})([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}");
    private static final String KEPT = Trace.class.getName();

    private Trace() {}

    /** 32 hexadecimal digits, the same for the whole of a request. */
    static String idOf(RoutingContext request) {
        String known = request.get(KEPT);
        if (known != null) {
            return known;
        }
        String header = request.request().getHeader("traceparent");
        Matcher parent = PARENT.matcher(header == null ? "" : header);
        String id = parent.matches() ? parent.group(1) : random();
        request.put(KEPT, id);
        return id;
    }

    private static String random() {
        byte[] bytes = new byte[16];
        ThreadLocalRandom.current().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
