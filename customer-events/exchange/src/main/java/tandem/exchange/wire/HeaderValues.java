package tandem.exchange.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/** Typed reading and writing of one record's headers. */
final class HeaderValues {

    private final Headers headers;

    HeaderValues(Headers headers) {
        this.headers = headers;
    }

    void add(String name, @Nullable Object value) {
        if (value != null) {
            headers.add(name, value.toString().getBytes(UTF_8));
        }
    }

    @Nullable
    String optional(String name) {
        Header header = headers.lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), UTF_8);
    }

    String text(String name) {
        String value = optional(name);
        if (value == null || value.isBlank()) {
            throw new MalformedEvent("header " + name + " is missing", null);
        }
        return value;
    }

    void demand(String name, String expected) {
        if (!text(name).equals(expected)) {
            throw new MalformedEvent("header " + name + " is not " + expected, null);
        }
    }

    UUID uuid(String name) {
        String value = text(name);
        try {
            return UUID.fromString(value);
        } catch (IllegalArgumentException e) {
            throw new MalformedEvent("header " + name + " is no UUID", e);
        }
    }

    Instant instant(String name) {
        String value = text(name);
        try {
            return OffsetDateTime.parse(value).toInstant();
        } catch (DateTimeException e) {
            throw new MalformedEvent("header " + name + " is no RFC 3339 time", e);
        }
    }

    long number(String name, long least) {
        String value = text(name);
        try {
            long number = Long.parseLong(value);
            if (number >= least) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw new MalformedEvent("header " + name + " is no whole number", e);
        }
        throw new MalformedEvent("header " + name + " is less than " + least, null);
    }
}
