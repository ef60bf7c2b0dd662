package tandem.faults.injection;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The library that gives a process another time, where it is installed. */
public final class FakeTime {

    private static final List<Path> PLACES = List.of(
            Path.of("/usr/lib/x86_64-linux-gnu/faketime/libfaketimeMT.so.1"),
            Path.of("/usr/lib/aarch64-linux-gnu/faketime/libfaketimeMT.so.1"),
            Path.of("/usr/lib64/faketime/libfaketimeMT.so.1"),
            Path.of("/usr/lib/faketime/libfaketimeMT.so.1"),
            Path.of("/usr/local/lib/faketime/libfaketimeMT.so.1"));

    private FakeTime() {}

    /** Where it is, if it is. */
    public static Optional<Path> library() {
        return PLACES.stream().filter(Files::isReadable).findFirst();
    }

    /**
     * What a process must be told to live at another time; what measures durations is left alone. Without the last setting
     * the library lets waits of a JVM end at once.
     *
     * @param by as libfaketime writes it, {@code +3600s}
     */
    static Map<String, String> environment(String by) {
        return Map.of(
                "LD_PRELOAD",
                library().orElseThrow().toString(),
                "FAKETIME",
                by,
                "FAKETIME_DONT_FAKE_MONOTONIC",
                "1",
                "DONT_FAKE_MONOTONIC",
                "1",
                "FAKETIME_FORCE_MONOTONIC_FIX",
                "0");
    }
}
