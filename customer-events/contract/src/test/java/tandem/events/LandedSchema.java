package tandem.events;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A schema as it once was: revision 1, 2, 3 ... of one version of an event.
 *
 * @param event name and version, {@code DealClosed.v1}
 */
record LandedSchema(String event, int revision, JsonNode json) {

    private static final Path FOLDER = Path.of("src/test/resources/landed/schemas");

    /** The names, with version, of all events that ever had a schema. */
    static List<String> events() {
        return names(FOLDER);
    }

    /** The revisions of one version of an event, the oldest first. */
    static List<LandedSchema> of(String event) {
        return names(FOLDER.resolve(event)).stream()
                .map(file -> new LandedSchema(event, Integer.parseInt(file.replace(".json", "")), read(event, file)))
                .sorted(Comparator.comparingInt(LandedSchema::revision))
                .toList();
    }

    private static JsonNode read(String event, String file) {
        try {
            return EventJson.MAPPER.readTree(FOLDER.resolve(event).resolve(file).toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> names(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
