package tandem.local.stack;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How parts that are Java programs are started: with the JDK that runs us. */
final class Jvm {

    private Jvm() {}

    static List<String> command(String... options) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow"));
        command.addAll(List.of(options));
        return command;
    }
}
