package tandem.local.stack;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;

/** Makes the files of a new PostgreSQL server: one owner with a password, one database, Unicode everywhere. */
final class PostgresFiles {

    static final String OWNER = "tandem";

    private final PostgresPrograms programs;
    private final DataFolder folder;

    PostgresFiles(PostgresPrograms programs, DataFolder folder) {
        this.programs = programs;
        this.folder = folder;
    }

    /** The password of {@link #OWNER}, made once for the folder. */
    static String password(DataFolder folder) {
        return new String(
                Secrets.keptIn(folder.secret("postgres-password"), PostgresFiles::newPassword),
                StandardCharsets.US_ASCII);
    }

    private static byte[] newPassword() {
        byte[] random = new byte[18];
        new SecureRandom().nextBytes(random);
        return HexFormat.of().formatHex(random).getBytes(StandardCharsets.US_ASCII);
    }

    /** Makes them when they do not exist; what an interrupted attempt left is made anew. */
    Path ensure(String server, String database) {
        Path data = folder.data(server);
        try {
            if (!Files.exists(data)) {
                Path unfinished = folder.data(server + ".new");
                DataFolder.remove(unfinished);
                create(unfinished, database, folder.log(server));
                Files.move(unfinished, data, StandardCopyOption.ATOMIC_MOVE);
            }
            return data;
        } catch (IOException e) {
            throw new StackFailure("PostgreSQL's files could not be made: " + e.getMessage(), e);
        }
    }

    private void create(Path files, String database, Path log) throws IOException {
        Path passwordFile = Files.createTempFile(folder.root(), "password", ".tmp");
        try {
            Files.writeString(passwordFile, password(folder));
            List<String> access = List.of("-U", OWNER, "-A", "scram-sha-256", "--pwfile=" + passwordFile);
            List<String> unicode = List.of(
                    "-E",
                    "UTF8",
                    "--locale-provider=builtin",
                    "--builtin-locale=C.UTF-8",
                    "--locale=" + programs.locale());
            run("", programs.command("initdb", List.of("-D", files.toString()), access, unicode), log);
        } finally {
            Files.delete(passwordFile);
        }
        run(
                "CREATE DATABASE " + database + ";\n",
                programs.command("postgres", List.of("--single", "-D", files.toString(), "postgres")),
                log);
    }

    private static void run(String input, List<String> command, Path log) throws IOException {
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        try (var stdin = process.outputWriter()) {
            stdin.write(input);
        }
        try {
            if (process.waitFor() != 0) {
                throw new StackFailure("PostgreSQL's files could not be made:\n" + LastLines.of(log));
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new StackFailure("interrupted while PostgreSQL's files were made", e);
        }
    }
}
