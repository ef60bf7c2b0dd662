package tandem.faults.mutants;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A copy of a built service in which one class is replaced. */
final class SpoiledService {

    private static final String TRANSFORMED = "quarkus/transformed-bytecode.jar";

    private final Path application;

    /** @param application the copy of {@code quarkus-app} */
    SpoiledService(Path application) {
        this.application = application;
    }

    /** Puts the compiled text in the place of the class; false when this service does not have it. */
    boolean replace(String className, String text) throws IOException {
        Map<String, byte[]> classes = compiled(className, text);
        Path transformed = application.resolve(TRANSFORMED);
        List<Path> holders = holders(className);
        for (Path jar : holders) {
            if (!jar.equals(transformed)) {
                classes.forEach((name, bytes) -> put(jar, name, bytes));
            }
        }
        if (holders.contains(transformed)) {
            put(transformed, className, Transformed.withConstructor(classes.getOrDefault(className, new byte[0])));
        }
        return !classes.isEmpty();
    }

    /**
     * The text compiled against what the service runs from, by names with slashes; empty when this service does not have the
     * class.
     *
     * @throws MutantFailure when it does not compile
     */
    Map<String, byte[]> compiled(String className, String text) throws IOException {
        return holders(className).isEmpty() ? Map.of() : new Compilation(jars()).compile(className, text);
    }

    private List<Path> holders(String className) throws IOException {
        return jars().stream().filter(jar -> holds(jar, className)).toList();
    }

    /** Everything that the service runs from and is compiled against. */
    private List<Path> jars() throws IOException {
        try (Stream<Path> files = Files.walk(application)) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .filter(file -> !file.getFileName().toString().startsWith("quarkus-run"))
                    .toList();
        }
    }

    private static boolean holds(Path jar, String className) {
        try (FileSystem zip = FileSystems.newFileSystem(jar)) {
            return Files.exists(zip.getPath(className + ".class"));
        } catch (IOException e) {
            throw new MutantFailure(jar + " could not be read", e);
        }
    }

    private static void put(Path jar, String className, byte[] bytes) {
        try (FileSystem zip = FileSystems.newFileSystem(jar)) {
            Files.write(zip.getPath(className + ".class"), bytes);
        } catch (IOException e) {
            throw new MutantFailure(className + " could not be put into " + jar, e);
        }
    }
}
