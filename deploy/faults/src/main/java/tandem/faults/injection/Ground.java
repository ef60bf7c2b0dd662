package tandem.faults.injection;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tandem.faults.load.Addresses;
import tandem.faults.load.History;
import tandem.local.stack.Deadline;
import tandem.local.stack.Grip;
import tandem.local.stack.Stack;
import tandem.local.stack.StackFailure;

/** What faults are done to: the parts of a stack, the network between them, and what stands on the topics. */
public final class Ground {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Network network;
    private final Addresses addresses;
    private final History history;
    private final Map<String, Grip> grips = new ConcurrentHashMap<>();

    /** Takes every part of the stack into its hands. */
    public Ground(Stack stack, Network network, Addresses addresses, History history) {
        this.network = network;
        this.addresses = addresses;
        this.history = history;
        stack.state().parts().forEach(part -> grips.put(part.name(), stack.grip(part.name())));
    }

    Network network() {
        return network;
    }

    Addresses addresses() {
        return addresses;
    }

    History history() {
        return history;
    }

    private Grip grip(String part) {
        Grip grip = grips.get(part);
        if (grip == null) {
            throw new IllegalArgumentException("the stack has no part " + part);
        }
        return grip;
    }

    void kill(String part) {
        grip(part).kill();
    }

    void stopImmediately(String database) {
        grip(database).stopImmediately();
    }

    void freeze(String part) {
        grip(part).freeze();
    }

    void thaw(String part) {
        grip(part).thaw();
    }

    void start(String part) {
        start(part, Map.of());
    }

    /** Starts what was ended; again, when a fault elsewhere keeps it from coming up, for a bounded time. */
    void start(String part, Map<String, String> environment) {
        Deadline deadline = Deadline.in(PATIENCE);
        while (true) {
            try {
                grip(part).start(environment);
                return;
            } catch (StackFailure e) {
                if (deadline.passed()) {
                    throw e;
                }
                grip(part).kill();
            }
        }
    }

    /** Lets the network pass, wakes what is frozen, and starts what is not there. */
    void heal() {
        network.heal();
        grips.forEach((part, grip) -> {
            if (grip.alive()) {
                grip.thaw();
            }
        });
        grips.keySet().stream().filter(part -> !grip(part).alive()).forEach(this::start);
    }
}
