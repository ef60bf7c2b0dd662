package tandem.exchange.problems.pages;

import jakarta.enterprise.inject.build.compatible.spi.BuildCompatibleExtension;
import jakarta.enterprise.inject.build.compatible.spi.Enhancement;
import jakarta.enterprise.inject.build.compatible.spi.Synthesis;
import jakarta.enterprise.inject.build.compatible.spi.SyntheticComponents;
import jakarta.enterprise.lang.model.declarations.ClassInfo;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import tandem.exchange.problems.Reason;

/** Finds every enum of reasons when a service is built, its own and those of the exchange, and makes {@link KnownReasons} of them. */
public class ReasonSearch implements BuildCompatibleExtension {

    static final String ENUMS = "enums";

    private final List<String> found = new ArrayList<>();

    /** Changes nothing; being shown each implementation is what counts. */
    @Enhancement(types = Reason.class, withSubtypes = true)
    public void find(ClassInfo reasons) {
        if (reasons.isEnum()) {
            found.add(reasons.name());
        }
    }

    @Synthesis
    public void keep(SyntheticComponents beans) {
        beans.addBean(KnownReasons.class)
                .type(KnownReasons.class)
                .scope(Singleton.class)
                .withParam(ENUMS, found.toArray(String[]::new))
                .createWith(KnownReasons.Loading.class);
    }
}
