package tandem.local.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.function.Supplier;

/** Secrets that are made once and kept in files which only their owner can read. */
final class Secrets {

    private Secrets() {}

    /** The bytes kept in the file, made first when it does not exist. */
    static byte[] keptIn(Path file, Supplier<byte[]> maker) {
        try {
            if (!Files.exists(file)) {
                replace(file, Base64.getEncoder().encodeToString(maker.get()));
            }
            return Base64.getDecoder().decode(Files.readString(file));
        } catch (IOException e) {
            throw new StackFailure("the secret " + file + " cannot be read or written: " + e.getMessage(), e);
        }
    }

    /** Keeps the text in the file, in place of what it held. */
    static Path write(Path file, String text) {
        try {
            replace(file, text);
            return file;
        } catch (IOException e) {
            throw new StackFailure("the secret " + file + " cannot be written: " + e.getMessage(), e);
        }
    }

    private static void replace(Path file, String text) throws IOException {
        var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        Files.createDirectories(file.getParent());
        Path fresh = Files.createTempFile(file.getParent(), "new", ".tmp", ownerOnly);
        Files.writeString(fresh, text);
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
