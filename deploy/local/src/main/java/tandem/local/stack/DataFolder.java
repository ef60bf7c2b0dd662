package tandem.local.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Where one local stack keeps its data, logs, keys and PostgreSQL's unpacked programs. */
public final class DataFolder {

    private static final String PROGRAMS = "programs";
    private static final String LOCK = "lock";

    private final Path root;

    private DataFolder(Path root) {
        this.root = root;
    }

    public static DataFolder at(Path root) {
        return new DataFolder(root.toAbsolutePath().normalize());
    }

    void create() throws IOException {
        Files.createDirectories(root.resolve("log"));
    }

    /** Removes all data, logs and keys; what was only unpacked stays. */
    void clear() {
        try (Stream<Path> children = Files.list(root)) {
            for (Path child : children.toList()) {
                if (!List.of(PROGRAMS, LOCK).contains(child.getFileName().toString())) {
                    remove(child);
                }
            }
            create();
        } catch (IOException e) {
            throw new UncheckedIOException("the data folder " + root + " could not be cleared", e);
        }
    }

    static void remove(Path tree) throws IOException {
        if (!Files.exists(tree)) {
            return;
        }
        try (Stream<Path> files = Files.walk(tree)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    public Path root() {
        return root;
    }

    public Path log(String part) {
        return root.resolve("log").resolve(part + ".log");
    }

    Path lockFile() {
        return root.resolve(LOCK);
    }

    Path programs() {
        return root.resolve(PROGRAMS);
    }

    Path data(String part) {
        return root.resolve(part);
    }

    Path stateFile() {
        return root.resolve("stack.json");
    }

    Path secret(String name) {
        return root.resolve("secrets").resolve(name);
    }
}
