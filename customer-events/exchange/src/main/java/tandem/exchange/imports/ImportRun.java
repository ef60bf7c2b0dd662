package tandem.exchange.imports;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

/** What holds for all rows of a job, and a memory that lasts for one batch. */
public final class ImportRun {

    private final UUID jobId;
    private final String source;
    private final ZoneId timeZone;
    private final String submittedBy;
    private final Map<String, String> parameters;
    private final Map<Class<?>, Object> remembered = new HashMap<>();

    public ImportRun(UUID jobId, String source, ZoneId timeZone, String submittedBy, Map<String, String> parameters) {
        this.jobId = jobId;
        this.source = source;
        this.timeZone = timeZone;
        this.submittedBy = submittedBy;
        this.parameters = Map.copyOf(parameters);
    }

    public UUID jobId() {
        return jobId;
    }

    /** The outside system that the rows come from; external ids are its own. */
    public String source() {
        return source;
    }

    /** Where dates and times without an offset are meant. */
    public ZoneId timeZone() {
        return timeZone;
    }

    /** The subject whose token uploaded the file. */
    public String submittedBy() {
        return submittedBy;
    }

    /** What the upload said beside kind, source and time zone; only declared {@link Parameter}s. */
    public Map<String, String> parameters() {
        return parameters;
    }

    public String parameter(String name, String otherwise) {
        return parameters.getOrDefault(name, otherwise);
    }

    /** Loads what is needed by many rows once a batch: the first call loads, later ones of the same batch remember. */
    public <T> T once(Class<T> key, Supplier<T> load) {
        Object known = remembered.get(key);
        if (known == null) {
            known = load.get();
            remembered.put(key, known);
        }
        return key.cast(known);
    }
}
