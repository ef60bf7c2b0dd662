package tandem.local.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** One durable PostgreSQL server for one service, with one database named like the side it belongs to. */
final class PostgresServer implements Part {

    private static final int STATE_LINE = 7;
    private static final List<String> SETTINGS = List.of(
            "-c", "listen_addresses=127.0.0.1",
            "-c", "unix_socket_directories=",
            "-c", "fsync=on",
            "-c", "synchronous_commit=on",
            "-c", "max_connections=200");

    private final PostgresPrograms programs;
    private final DataFolder folder;
    private final String side;
    private final int port;

    PostgresServer(PostgresPrograms programs, DataFolder folder, String side, int port) {
        this.programs = programs;
        this.folder = folder;
        this.side = side;
        this.port = port;
    }

    @Override
    public String name() {
        return side + "-postgres";
    }

    @Override
    public int port() {
        return port;
    }

    @Override
    public String address() {
        return address(port);
    }

    /** Its database, by way of another port. */
    String address(int way) {
        return "jdbc:postgresql://127.0.0.1:" + way + "/" + side;
    }

    DatabaseAccess access() {
        return new DatabaseAccess(address(), user(), password());
    }

    String user() {
        return PostgresFiles.OWNER;
    }

    String password() {
        return PostgresFiles.password(folder);
    }

    /** Starts the server, on new files when there are none. */
    @Override
    public Leash start(Map<String, String> environment) {
        Path data = new PostgresFiles(programs, folder).ensure(name(), side);
        List<String> place = List.of("-D", data.toString(), "-p", String.valueOf(port));
        return Leash.start("INT", programs.command("postgres", place, SETTINGS), environment, folder.log(name()));
    }

    /** Whether this process has written that it takes connections: its pid on the first line, its state on the eighth. */
    @Override
    public boolean ready(Leash process) {
        try {
            List<String> lines = Files.readAllLines(folder.data(name()).resolve("postmaster.pid"));
            return lines.size() > STATE_LINE
                    && lines.getFirst()
                            .strip()
                            .equals(String.valueOf(process.handle().pid()))
                    && lines.get(STATE_LINE).strip().equals("ready");
        } catch (IOException e) {
            return false;
        }
    }
}
