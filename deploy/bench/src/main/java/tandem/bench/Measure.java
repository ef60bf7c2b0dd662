package tandem.bench;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** One thing that is measured. */
interface Measure {

    /** As it is asked for on the command line. */
    String name();

    /**
     * Measures it on a stack that nobody else uses.
     *
     * @return the figures, with whether what had to hold did, as {@code ok}
     * @throws Exception when it could not be measured
     */
    ObjectNode run(Scene scene) throws Exception;
}
