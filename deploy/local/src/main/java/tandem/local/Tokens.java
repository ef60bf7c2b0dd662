package tandem.local;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import tandem.local.stack.DataFolder;
import tandem.local.stack.SigningKey;

/** Bearer tokens signed by a local stack's key, as an identity provider would issue them. */
public final class Tokens {

    private static final Duration GOOD_FOR = Duration.ofHours(12);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final SigningKey key;
    private final InstantSource clock;

    Tokens(SigningKey key, InstantSource clock) {
        this.key = key;
        this.clock = clock;
    }

    /** Signed by the key of a folder in which a stack has run. */
    public static Tokens of(DataFolder folder) {
        return new Tokens(SigningKey.existing(folder), InstantSource.system());
    }

    /** A token of this person or client with these roles. */
    public String token(String subject, List<String> roles) {
        return token(subject, roles, "");
    }

    /**
     * A token of this person or client with these roles.
     *
     * @param scopes what a partner's client may do, parted by spaces
     */
    public String token(String subject, List<String> roles, String scopes) {
        Instant now = clock.instant();
        Map<String, Object> claims = Map.of(
                "iss",
                "tandem-local",
                "sub",
                subject,
                "upn",
                subject,
                "aud",
                "tandem",
                "groups",
                roles,
                "scope",
                scopes,
                "iat",
                now.getEpochSecond(),
                "exp",
                now.plus(GOOD_FOR).getEpochSecond());
        try {
            return key.sign(JSON.writeValueAsString(claims));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("claims are always JSON", e);
        }
    }
}
