package tandem.local.stack;

import java.util.Map;

/** One process of the stack. */
interface Part {

    /** What people call it; its log and its data are named after it. */
    String name();

    /** The port that it listens on. */
    int port();

    default Leash start() {
        return start(Map.of());
    }

    /**
     * Starts its process.
     *
     * @param environment variables beside its own
     */
    Leash start(Map<String, String> environment);

    /** Whether it can be used now. */
    boolean ready(Leash process);

    /** Where it is found. */
    String address();

    /** Whether it may be started again when it dies, because it keeps nothing itself. */
    default boolean replaceable() {
        return false;
    }
}
