package tandem.local;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** The roles that the services know. */
final class Roles implements Iterable<String> {

    static final List<String> KNOWN = List.of(
            "sales-rep",
            "sales-manager",
            "support-agent",
            "support-manager",
            "partner",
            "importer",
            "operator",
            "privacy-officer");

    /** What is wrong with these roles, in words for the person at the terminal. */
    static Optional<String> fault(List<String> roles) {
        return roles.stream()
                .filter(role -> !KNOWN.contains(role))
                .findFirst()
                .map(role -> "there is no role '" + role + "'; the roles are " + String.join(", ", KNOWN));
    }

    @Override
    public Iterator<String> iterator() {
        return KNOWN.iterator();
    }
}
