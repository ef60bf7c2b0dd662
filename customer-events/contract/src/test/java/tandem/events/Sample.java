package tandem.events;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Stream;

/** A golden sample as partners get it. */
record Sample(EventType type, String name, JsonNode json) {

    private static final String FOLDER = "/tandem/events/samples/";

    static Stream<Sample> all() {
        return Arrays.stream(EventType.values()).flatMap(Sample::of);
    }

    static Stream<Sample> of(EventType type) {
        try (Stream<Path> files = Files.list(folder(type))) {
            return files
                    .map(file -> file.getFileName().toString())
                    .sorted()
                    .map(file -> new Sample(
                            type, file.replace(".json", ""), EventJson.resource(FOLDER + name(type) + "/" + file)))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Sample of(EventType type, String name) {
        return of(type).filter(sample -> sample.name().equals(name)).findFirst().orElseThrow();
    }

    boolean comesFromANewerProducer() {
        return name.equals("from-a-newer-producer");
    }

    @Override
    public String toString() {
        return type + " " + name;
    }

    private static Path folder(EventType type) {
        String folder = FOLDER + name(type);
        return Path.of(URI.create(
                Objects.requireNonNull(Sample.class.getResource(folder), folder).toString()));
    }

    private static String name(EventType type) {
        return type.dataSchema().substring("urn:tandem:events:".length());
    }
}
