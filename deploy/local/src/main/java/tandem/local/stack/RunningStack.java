package tandem.local.stack;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;

/**
 * What {@code stack.json} in the data folder says of the stack that runs there, for other commands and for people.
 *
 * @param ready whether everything has started
 * @param stack the process that holds all parts
 * @param sales addresses of the sales service, one for each replica
 * @param desk addresses of the service desk, one for each replica
 * @param kafka the broker's address
 */
public record RunningStack(
        boolean ready,
        RunningPart stack,
        List<String> sales,
        List<String> desk,
        String kafka,
        List<RunningPart> parts) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** The stack that runs on a folder and is ready to be used. */
    public static Optional<RunningStack> on(DataFolder folder) {
        return written(folder)
                .filter(state -> state.ready() && state.stack().process().isPresent());
    }

    static Optional<RunningStack> written(DataFolder folder) {
        Path file = folder.stateFile();
        if (!Files.isReadable(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(JSON.readValue(file.toFile(), RunningStack.class));
        } catch (IOException e) {
            throw new StackFailure("the file " + file + " is damaged: end what runs there and remove it", e);
        }
    }

    void write(DataFolder folder) {
        Path file = folder.stateFile();
        Path fresh = file.resolveSibling("stack.json.new");
        try {
            Files.write(fresh, JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(this));
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("could not write " + file, e);
        }
    }

    static void forget(DataFolder folder) {
        try {
            Files.deleteIfExists(folder.stateFile());
        } catch (IOException e) {
            throw new UncheckedIOException("could not remove " + folder.stateFile(), e);
        }
    }
}
