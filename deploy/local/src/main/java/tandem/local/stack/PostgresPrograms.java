package tandem.local.stack;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.jspecify.annotations.Nullable;

/** PostgreSQL's own programs (initdb, postgres), unpacked once from the archive on the class path. */
final class PostgresPrograms {

    private static final int EXECUTABLE = 0b001_000_000;

    private final Path bin;
    private final List<String> prefix;

    private PostgresPrograms(Path bin, List<String> prefix) {
        this.bin = bin;
        this.prefix = prefix;
    }

    static PostgresPrograms in(DataFolder folder) {
        try {
            byte[] archive = archive();
            Path home = folder.programs().resolve("postgres-" + digest(archive));
            if (!Files.exists(home)) {
                unpack(archive, home);
            }
            return new PostgresPrograms(home.resolve("bin"), prefix());
        } catch (IOException e) {
            throw new StackFailure("PostgreSQL's programs could not be unpacked: " + e.getMessage(), e);
        }
    }

    private static byte[] archive() throws IOException {
        String system = onMac() ? "darwin" : "linux";
        String processor = System.getProperty("os.arch").equals("aarch64") ? "arm_64" : "x86_64";
        String name = "/postgres-" + system + "-" + processor + ".txz";
        try (@Nullable InputStream in = PostgresPrograms.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new StackFailure("this build holds no PostgreSQL for " + System.getProperty("os.name") + " on "
                        + System.getProperty("os.arch") + " (" + name + ")");
            }
            return in.readAllBytes();
        }
    }

    private static boolean onMac() {
        return System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("mac");
    }

    /** A locale of the system that knows the letters of every script. */
    String locale() {
        return onMac() ? "en_US.UTF-8" : "C.UTF-8";
    }

    private static String digest(byte[] archive) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(archive);
            return HexFormat.of().formatHex(Arrays.copyOf(digest, 6));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private static void unpack(byte[] archive, Path home) throws IOException {
        Files.createDirectories(home.getParent());
        Path unfinished = Files.createTempDirectory(home.getParent(), "unpacking");
        try (var tar = new TarArchiveInputStream(
                new XZCompressorInputStream(new BufferedInputStream(new ByteArrayInputStream(archive))))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                place(entry, tar, unfinished);
            }
        }
        Files.move(unfinished, home, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void place(TarArchiveEntry entry, InputStream content, Path folder) throws IOException {
        Path path = folder.resolve(entry.getName()).normalize();
        if (entry.isDirectory()) {
            Files.createDirectories(path);
            return;
        }
        Files.createDirectories(path.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(content, path);
        if ((entry.getMode() & EXECUTABLE) != 0 && !path.toFile().setExecutable(true, true)) {
            throw new IOException("no right to make " + path + " executable");
        }
    }

    /** PostgreSQL refuses to run as root; in a user namespace of its own it is nobody, with root's files. */
    private static List<String> prefix() throws IOException {
        if (!"root".equals(System.getProperty("user.name"))) {
            return List.of();
        }
        if (!succeeds("unshare", "-U", "true")) {
            throw new StackFailure("PostgreSQL does not run as root, and this machine allows root no user namespace"
                    + " (unshare -U): run Tandem as an ordinary user");
        }
        return List.of("unshare", "-U");
    }

    private static boolean succeeds(String... command) throws IOException {
        try {
            return new ProcessBuilder(command).redirectErrorStream(true).start().waitFor() == 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** The command line that runs one of the programs. */
    @SafeVarargs
    final List<String> command(String program, List<String>... arguments) {
        List<String> command = new ArrayList<>(prefix);
        command.add(bin.resolve(program).toString());
        List.of(arguments).forEach(command::addAll);
        return command;
    }
}
