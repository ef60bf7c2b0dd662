package tandem.exchange.imports.files;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.io.Reader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tandem.exchange.imports.Column;
import tandem.exchange.imports.RowRefused;
import tandem.exchange.problems.Refusal;

/** One flat JSON object a line; numbers keep the digits they were written with. */
final class JsonRows implements FileRows {

    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final Lines lines;
    private final List<String> known;
    private final List<String> required;
    private int number;

    JsonRows(Reader text, List<Column> columns) {
        this.lines = new Lines(text);
        this.known = columns.stream().map(Column::name).toList();
        this.required =
                columns.stream().filter(Column::required).map(Column::name).toList();
    }

    @Override
    public @Nullable FileRow next() throws IOException {
        String line = lines.next();
        while (line != null && line.isBlank()) {
            line = lines.next();
        }
        if (line == null && number == 0) {
            throw new Refusal(FileReason.FILE_EMPTY);
        }
        if (line == null) {
            return null;
        }
        number++;
        try {
            return Texts.row(number, lines.number(), values(line));
        } catch (JsonProcessingException e) {
            String reason = "the line is not one JSON object: " + e.getOriginalMessage();
            return unreadable(refused(null, line, "not_a_json_object", reason));
        } catch (RowRefused e) {
            return unreadable(e);
        }
    }

    private FileRow unreadable(RowRefused fault) {
        return FileRow.unreadable(number, lines.number(), fault);
    }

    private Map<String, String> values(String line) throws IOException {
        Map<String, String> values = new LinkedHashMap<>();
        try (JsonParser parser = JSON.createParser(line)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw refused(null, line, "not_a_json_object", "the line is not one JSON object");
            }
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                put(values, parser.currentName(), parser);
            }
            if (parser.nextToken() != null) {
                throw refused(null, line, "not_a_json_object", "something follows the JSON object");
            }
        }
        for (String name : required) {
            if (!values.containsKey(name)) {
                throw refused(name, null, "column_missing", name + " is missing");
            }
        }
        return values;
    }

    private void put(Map<String, String> values, String name, JsonParser parser) throws IOException {
        JsonToken token = parser.nextToken();
        if (!known.contains(name)) {
            throw refused(name, null, "unknown_column", "'%s' is no column of this kind".formatted(name));
        }
        if (token == null || token.isStructStart()) {
            throw refused(name, null, "not_a_plain_value", name + " holds an object or a list");
        }
        values.put(name, token == JsonToken.VALUE_NULL ? "" : parser.getText());
    }

    private RowRefused refused(@Nullable String column, @Nullable String value, String code, String reason) {
        return new RowRefused(
                column,
                value,
                code,
                reason,
                "one JSON object a line, with texts, numbers or null for " + String.join(", ", known));
    }
}
