package tandem.faults.proxy;

import java.util.Optional;

/** Answers some requests in the server's stead. */
@FunctionalInterface
public interface Answers {

    /** Lets the server answer everything, and tells no request from another. */
    Answers NONE = _ -> new Reaction(false, Optional.empty());

    Reaction to(byte[] request);

    /**
     * What becomes of a request.
     *
     * @param answered whether the one next answer of the server is to this
     * @param instead the answer that is given in the server's stead, which then does not see the request
     */
    record Reaction(boolean answered, Optional<byte[]> instead) {}
}
