package tandem.exchange.testing;

import io.smallrye.jwt.build.Jwt;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.Set;
import org.eclipse.microprofile.config.ConfigProvider;

/** Bearer tokens as an identity provider would issue them. */
public final class Tokens {

    static final String PRIVATE_KEY = "tandem.test.private-key";

    private Tokens() {}

    /** A token of somebody with these roles; a partner's carries every scope. */
    public static String of(String subject, String... roles) {
        return issuedFor(Set.of("tandem", "account"), subject, roles);
    }

    /** A token of somebody with these roles that only these services are to accept. */
    public static String issuedFor(Set<String> audience, String subject, String... roles) {
        return Jwt.subject(subject)
                .upn(subject)
                .audience(audience)
                .groups(Set.of(roles))
                .claim("scope", Set.of(roles).contains("partner") ? "webhooks:manage events:*" : "openid")
                .expiresIn(3_600)
                .jws()
                .sign(privateKey());
    }

    /** A token of a partner's client with these scopes, parted by spaces. */
    public static String partner(String subject, String scopes) {
        return partner(subject, subject, scopes);
    }

    /** The same, of a client that goes by a name. */
    public static String partner(String subject, String name, String scopes) {
        return Jwt.subject(subject)
                .upn(name)
                .audience("tandem")
                .groups("partner")
                .claim("scope", scopes)
                .expiresIn(3_600)
                .jws()
                .sign(privateKey());
    }

    static KeyPair newKeys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static PrivateKey privateKey() {
        try {
            byte[] encoded =
                    Base64.getDecoder().decode(ConfigProvider.getConfig().getValue(PRIVATE_KEY, String.class));
            return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(encoded));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
