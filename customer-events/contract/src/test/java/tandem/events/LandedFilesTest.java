package tandem.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Samples and schemas that have landed stand for events that partners may still hold, so they stay as they are. The list
 * is one that {@code sha256sum --check} understands, from the module's folder.
 */
class LandedFilesTest {

    private static final Path LIST = Path.of("src/test/resources/landed/SHA256SUMS");

    private static final List<Path> FOLDERS =
            List.of(Path.of("src/main/resources/tandem/events/samples"), Path.of("src/test/resources/landed/schemas"));

    @Test
    void what_has_landed_is_neither_changed_nor_taken_away() throws Exception {
        assertThat(found())
                .as("add a file beside a landed one instead of changing it")
                .containsAllEntriesOf(listed());
    }

    @Test
    void whatever_is_added_is_listed_so_that_it_stays() throws Exception {
        Map<String, String> unlisted = found();
        unlisted.keySet().removeAll(listed().keySet());

        assertThat(unlisted.entrySet().stream().map(file -> file.getValue() + "  " + file.getKey()))
                .as("add these lines to " + LIST)
                .isEmpty();
    }

    private static Map<String, String> listed() throws IOException {
        Map<String, String> sums = new TreeMap<>();
        for (String line : Files.readAllLines(LIST)) {
            String[] sumAndFile = line.split(" {2}", 2);
            sums.put(sumAndFile[1], sumAndFile[0]);
        }
        return sums;
    }

    private static Map<String, String> found() throws Exception {
        List<Path> files = new ArrayList<>();
        for (Path folder : FOLDERS) {
            try (Stream<Path> below = Files.walk(folder)) {
                below.filter(Files::isRegularFile).forEach(files::add);
            }
        }
        Map<String, String> sums = new TreeMap<>();
        for (Path file : files) {
            byte[] sum = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
            sums.put(file.toString().replace('\\', '/'), HexFormat.of().formatHex(sum));
        }
        return sums;
    }
}
