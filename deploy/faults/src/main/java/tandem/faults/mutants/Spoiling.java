package tandem.faults.mutants;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Makes copies of the built services with a mutant in them; what was built stays as it is. */
public final class Spoiling {

    private static final List<String> SERVICES = List.of("sales-service", "service-desk");
    private static final String APPLICATION = "target/quarkus-app";

    private final Path home;
    private final Path copies;

    /**
     * Makes copies in a folder, which is emptied first.
     *
     * @param home the checkout, with sources and built services
     */
    public Spoiling(Path home, Path copies) {
        this.home = home.toAbsolutePath().normalize();
        this.copies = copies.toAbsolutePath().normalize();
    }

    /**
     * Plants a mistake.
     *
     * @return the folder that stands for the checkout
     * @throws MutantFailure when the sources do not hold what is to be changed, the change does not compile, or no
     *     service has the class
     */
    public Path plant(Mutant mutant) {
        try {
            remove(copies);
            String text = mutant.spoiled(Files.readString(home.resolve(mutant.source())));
            int spoiled = 0;
            for (String service : SERVICES) {
                Path copy = copies.resolve(service).resolve(APPLICATION);
                copy(home.resolve(service).resolve(APPLICATION), copy);
                spoiled += new SpoiledService(copy).replace(mutant.className(), text) ? 1 : 0;
            }
            if (spoiled == 0) {
                throw new MutantFailure("no service has the class " + mutant.className());
            }
            return copies;
        } catch (IOException e) {
            throw new UncheckedIOException("the services could not be copied to " + copies, e);
        }
    }

    private static void remove(Path tree) throws IOException {
        if (!Files.exists(tree)) {
            return;
        }
        try (Stream<Path> files = Files.walk(tree)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        List<Path> files = new ArrayList<>();
        try (Stream<Path> all = Files.walk(from)) {
            all.forEach(files::add);
        }
        for (Path file : files) {
            Path target = to.resolve(from.relativize(file));
            if (Files.isDirectory(file)) {
                Files.createDirectories(target);
            } else {
                Files.copy(file, target);
            }
        }
    }
}
