package tandem.faults.load;

import java.util.List;

/** Bearer tokens of people and clients, good for longer than a run. */
@FunctionalInterface
public interface TokenSource {

    /** A token of this subject with these roles. */
    String token(String subject, List<String> roles);
}
