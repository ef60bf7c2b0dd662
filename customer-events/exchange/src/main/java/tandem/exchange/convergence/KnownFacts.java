package tandem.exchange.convergence;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import tandem.events.Side;

/** The facts of this service: its own, and those that its view holds of the other side. */
@Singleton
public class KnownFacts {

    private final List<Facts> all;
    private final Side own;
    private final Side other;

    KnownFacts(
            @Any Instance<Facts> all,
            @ConfigProperty(name = "tandem.exchange.publishes-as") Side own,
            @ConfigProperty(name = "tandem.exchange.listens-to") Side other) {
        this.all = all.stream().toList();
        this.own = own;
        this.other = other;
    }

    /** The facts that are asked for. */
    public Facts about(About about) {
        Side wanted = side(about);
        return all.stream()
                .filter(facts -> facts.of() == wanted)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("this service has no facts of " + wanted));
    }

    /** What the view holds of the other side. */
    public ViewFacts view() {
        if (about(About.VIEW) instanceof ViewFacts view) {
            return view;
        }
        throw new IllegalStateException("the facts of " + other + " cannot be made anew");
    }

    Side side(About about) {
        return switch (about) {
            case OWN -> own;
            case VIEW -> other;
        };
    }
}
