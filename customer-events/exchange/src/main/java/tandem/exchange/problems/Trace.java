package tandem.exchange.problems;

import io.vertx.ext.web.RoutingContext;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The trace that a request belongs to: the caller's, by the header {@code traceparent} (W3C Trace Context), or a new one. */
public final class Trace {

    private static final Pattern PARENT =
            Pattern.compile("(?!ff)[0-9a-f]{2}-(?!0{32})([0-9a-f]{32})-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}");
    private static final String KEPT = Trace.class.getName();

    private Trace() {}

    /** 32 hexadecimal digits, the same for the whole of a request. */
    public static String idOf(RoutingContext request) {
        String known = request.get(KEPT);
        if (known != null) {
            return known;
        }
        Matcher parent = parent(request);
        String id = parent.matches() ? parent.group(1) : random();
        request.put(KEPT, id);
        return id;
    }

    /** The caller's {@code traceparent} as it came; null when there was none, or one that is not well formed. */
    public static @Nullable String parentOf(RoutingContext request) {
        Matcher parent = parent(request);
        return parent.matches() ? parent.group() : null;
    }

    private static Matcher parent(RoutingContext request) {
        String header = request.request().getHeader("traceparent");
        return PARENT.matcher(header == null ? "" : header);
    }

    private static String random() {
        byte[] bytes = new byte[16];
        ThreadLocalRandom.current().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
