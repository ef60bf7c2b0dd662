package tandem.exchange.problems.pages;

import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.build.compatible.spi.Parameters;
import jakarta.enterprise.inject.build.compatible.spi.SyntheticBeanCreator;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tandem.exchange.problems.Reason;

/** Every reason that this service may name, by its code. */
public final class KnownReasons {

    private final SortedMap<String, Reason> byCode;

    private KnownReasons(Stream<Reason> all) {
        byCode = all.collect(Collectors.toMap(Reason::code, reason -> reason, (one, _) -> one, TreeMap::new));
    }

    /** In the order of their codes. */
    List<Reason> all() {
        return List.copyOf(byCode.values());
    }

    Optional<Reason> of(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** The one with this code, which somebody wrote down where the compiler does not look. */
    public Reason demand(String code) {
        return of(code).orElseThrow(() -> new IllegalStateException("no reason has the code " + code));
    }

    /** Loads the enums that {@link ReasonSearch} found. */
    public static final class Loading implements SyntheticBeanCreator<KnownReasons> {

        @Override
        public KnownReasons create(Instance<Object> others, Parameters search) {
            return new KnownReasons(Arrays.stream(search.get(ReasonSearch.ENUMS, String[].class))
                    .flatMap(Loading::constants));
        }

        private static Stream<Reason> constants(String reasons) {
            try {
                ClassLoader loader = Thread.currentThread().getContextClassLoader();
                return Arrays.stream(Class.forName(reasons, true, loader)
                        .asSubclass(Reason.class)
                        .getEnumConstants());
            } catch (ClassNotFoundException e) {
                throw new IllegalStateException(reasons + " was there when the service was built", e);
            }
        }
    }
}
