package tandem.local.stack;

import java.util.HashMap;
import java.util.Map;

/** The ports of one stack, given out once each. */
final class Ports {

    private final Map<Integer, String> owners = new HashMap<>();

    /**
     * The port to use: the wanted one, which must be free, or any free one for 0.
     *
     * @param part what wants it
     * @param option how to choose another
     */
    int claim(int wanted, String part, String option) {
        int port = wanted == 0 ? anyFree() : wanted;
        String other = owners.putIfAbsent(port, part);
        if (other != null) {
            throw new StackFailure("port " + port + " is wanted by both " + other + " and " + part
                    + ": choose another with " + option + " (0 takes any free one)");
        }
        if (Port.taken(port)) {
            throw new StackFailure("port " + port + ", which " + part + " wants, is taken: end what listens there, or"
                    + " choose another with " + option + " (0 takes any free one)");
        }
        return port;
    }

    private int anyFree() {
        int port = Port.anyFree();
        while (owners.containsKey(port)) {
            port = Port.anyFree();
        }
        return port;
    }
}
