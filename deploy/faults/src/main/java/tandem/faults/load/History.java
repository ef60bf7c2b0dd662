package tandem.faults.load;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;

/** Everything that happened in a run, in the order in which it ended; also written to a file, a JSON object a line. */
public final class History implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private final Writer file;
    private final ReentrantLock order = new ReentrantLock();
    private final List<Attempt> attempts = new ArrayList<>();
    private final List<Poison> poison = new ArrayList<>();

    private record Fault(Instant at, String kind, String what) {}

    /** Begins a history in a new file; one that is there already gives way. */
    public History(Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            this.file = Files.newBufferedWriter(file);
        } catch (IOException e) {
            throw new UncheckedIOException("no history can be kept in " + file, e);
        }
    }

    /** An attempt has ended. */
    public void add(Attempt attempt) {
        note("attempt", attempt, () -> attempts.add(attempt));
    }

    /** A record was put on a topic, or may have been. */
    public void poison(Poison record) {
        note("poison", record, () -> poison.add(record));
    }

    /** A fault began or ended; only for whoever reads the file. */
    public void fault(Instant at, String kind, String what) {
        note("fault", new Fault(at, kind, what), () -> {});
    }

    /** Something came to a partner; only for whoever reads the file. */
    public void partner(Object what) {
        note("partner", what, () -> {});
    }

    private void note(String entry, Object what, Runnable keep) {
        order.lock();
        try {
            keep.run();
            file.write(JSON.writeValueAsString(Map.of(entry, what)));
            file.write('\n');
            file.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("the history was not kept", e);
        } finally {
            order.unlock();
        }
    }

    /** Every operation with its attempts. */
    public List<Operation> operations() {
        Map<String, List<Attempt>> byMark = new LinkedHashMap<>();
        order.lock();
        try {
            attempts.forEach(attempt -> byMark.computeIfAbsent(attempt.command().mark(), _ -> new ArrayList<>())
                    .add(attempt));
        } finally {
            order.unlock();
        }
        return byMark.values().stream()
                .map(all -> new Operation(all.getFirst().command(), all))
                .toList();
    }

    /** The records that were put on topics beside the services. */
    public List<Poison> poison() {
        order.lock();
        try {
            return List.copyOf(poison);
        } finally {
            order.unlock();
        }
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException("the history was not kept to its end", e);
        }
    }
}
