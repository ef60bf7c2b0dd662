package tandem.desk.metrics;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tandem.exchange.listing.Page;
import tandem.exchange.problems.Refusal;
import tandem.exchange.problems.RequestReason;

/** How far a reader of rows has come; it goes on with the question that gave it only. */
record RowsCursor(int question, int offset) {

    /** Where the request goes on; at the beginning without a cursor. */
    static RowsCursor of(UriInfo uri, @Nullable String cursor) {
        int question = question(uri.getQueryParameters());
        return cursor == null ? new RowsCursor(question, 0) : read(cursor, question);
    }

    private static int question(MultivaluedMap<String, String> parameters) {
        MultivaluedMap<String, String> asked = new MultivaluedHashMap<>(parameters);
        asked.keySet().removeAll(List.of("cursor", "limit"));
        return new TreeMap<>(asked).hashCode();
    }

    private static RowsCursor read(String text, int question) {
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.US_ASCII).split(" ", 2);
            RowsCursor cursor = new RowsCursor(Integer.parseInt(parts[0]), Integer.parseInt(parts[parts.length - 1]));
            if (cursor.question == question && cursor.offset >= 0) {
                return cursor;
            }
        } catch (IllegalArgumentException e) {
            // refused below like a cursor of another question
        }
        throw new Refusal(RequestReason.INVALID_CURSOR);
    }

    /** A page of rows, of which one more than the limit was asked for. */
    Page<FigureRow> page(List<FigureRow> rows, int limit) {
        boolean more = rows.size() > limit;
        List<FigureRow> shown = more ? rows.subList(0, limit) : rows;
        return new Page<>(shown, more ? new RowsCursor(question, offset + limit).text() : null, null);
    }

    private String text() {
        byte[] plain = (question + " " + offset).getBytes(StandardCharsets.US_ASCII);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain);
    }
}
