package tandem.exchange.access;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.json.JsonString;
import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/** Who sent the current request. */
@RequestScoped
public class Caller {

    private final SecurityIdentity identity;

    public Caller(SecurityIdentity identity) {
        this.identity = identity;
    }

    /** By what people know who it is, and by which a rep or an agent logs in: {@code upn}, {@code preferred_username} or the subject. */
    public String name() {
        return identity.getPrincipal().getName();
    }

    /** Who it stays whatever it is called: the claim {@code sub}, never given to anybody else (OpenID Connect Core, 2). */
    public String subject() {
        String subject = identity.getPrincipal() instanceof JsonWebToken token ? token.getSubject() : null;
        return subject == null ? name() : subject;
    }

    /** Whether the token carries this {@link Role}. */
    public boolean has(String role) {
        return identity.hasRole(role);
    }

    /** What the token's claim {@code scope} allows a partner's client: words parted by spaces (RFC 8693), or a list of them. */
    public Set<String> scopes() {
        Object claim = identity.getPrincipal() instanceof JsonWebToken token ? token.getClaim("scope") : null;
        Stream<String> words = switch (claim) {
            case null -> Stream.empty();
            case Collection<?> list -> list.stream().map(Caller::text);
            default -> Stream.of(text(claim).trim().split("\\s+"));
        };
        return words.filter(word -> !word.isEmpty()).collect(Collectors.toUnmodifiableSet());
    }

    /** When the token runs out; null where it does not say so. */
    public @Nullable Instant until() {
        return identity.getPrincipal() instanceof JsonWebToken token && token.getExpirationTime() > 0
                ? Instant.ofEpochSecond(token.getExpirationTime())
                : null;
    }

    private static String text(Object claim) {
        return claim instanceof JsonString json ? json.getString() : claim.toString();
    }
}
