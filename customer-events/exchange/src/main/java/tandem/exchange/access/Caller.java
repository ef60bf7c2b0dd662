package tandem.exchange.access;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;

/** Who sent the current request. */
@RequestScoped
public class Caller {

    private final SecurityIdentity identity;

    public Caller(SecurityIdentity identity) {
        this.identity = identity;
    }

    /** The token's subject: the stable name of a person or client. */
    public String subject() {
        return identity.getPrincipal().getName();
    }

    /** Whether the token carries this {@link Role}. */
    public boolean has(String role) {
        return identity.hasRole(role);
    }
}
