package tandem.desk.ticketlog;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tandem.exchange.imports.LooseNames;

/** Names that are known while a batch of rows is taken in; what is not known can be added. */
final class KnownNames<T> {

    private final Map<String, T> exact = new HashMap<>();
    private final Map<String, List<T>> folded = new HashMap<>();

    KnownNames(Map<String, T> known) {
        known.forEach(this::add);
    }

    void add(String name, T thing) {
        exact.put(name, thing);
        folded.computeIfAbsent(LooseNames.fold(name), key -> new ArrayList<>(1)).add(thing);
    }

    Optional<T> exactly(String name) {
        return Optional.ofNullable(exact.get(name));
    }

    /** The only one that is called so when case, spaces and punctuation are left out of account. */
    Optional<T> loosely(String name) {
        List<T> near = folded.getOrDefault(LooseNames.fold(name), List.of());
        return near.size() == 1 ? Optional.of(near.getFirst()) : Optional.empty();
    }
}
