package tandem.exchange.rebuild;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The views of this service that can be rebuilt. */
@Singleton
class Views {

    private final TreeMap<String, RebuildableView> views;

    Views(@Any Instance<RebuildableView> views) {
        this.views = views.stream()
                .collect(Collectors.toMap(
                        RebuildableView::view,
                        Function.identity(),
                        (one, other) -> {
                            throw new IllegalStateException("two views are called " + one.view());
                        },
                        TreeMap::new));
    }

    Optional<RebuildableView> find(String name) {
        return Optional.ofNullable(views.get(name));
    }

    /** By name. */
    Map<String, RebuildableView> all() {
        return views;
    }
}
