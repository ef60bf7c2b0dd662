package tandem.local.api;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.StringJoiner;

/** A path with query parameters, encoded. */
public final class Query {

    private final String path;
    private final StringJoiner parameters = new StringJoiner("&", "?", "").setEmptyValue("");

    private Query(String path) {
        this.path = path;
    }

    public static Query to(String path) {
        return new Query(path);
    }

    public Query with(String name, Object value) {
        parameters.add(encoded(name) + "=" + encoded(value.toString()));
        return this;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return path + parameters;
    }
}
