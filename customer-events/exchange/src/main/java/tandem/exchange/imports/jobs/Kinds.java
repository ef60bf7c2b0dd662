package tandem.exchange.imports.jobs;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tandem.exchange.imports.Parameter;
import tandem.exchange.imports.RowImport;

/** The kinds of file that this service takes in. */
@ApplicationScoped
class Kinds {

    private final Map<String, RowImport> kinds = new TreeMap<>();

    Kinds(@All List<RowImport> imports) {
        for (RowImport one : imports) {
            if (kinds.put(one.kind(), one) != null) {
                throw new IllegalStateException("two imports call themselves " + one.kind());
            }
        }
    }

    @Nullable
    RowImport find(String kind) {
        return kinds.get(kind);
    }

    RowImport get(String kind) {
        return Objects.requireNonNull(kinds.get(kind), kind);
    }

    /** In the order of the alphabet. */
    Set<String> names() {
        return kinds.keySet();
    }

    List<Parameter> allParameters() {
        return kinds.values().stream().flatMap(one -> one.parameters().stream()).toList();
    }
}
