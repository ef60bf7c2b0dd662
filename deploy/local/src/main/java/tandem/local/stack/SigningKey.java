package tandem.local.stack;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;

/** The key pair that stands in for an identity provider in a local stack. */
public final class SigningKey {

    private static final String ALGORITHM = "RSA";

    private final RSAPrivateCrtKey key;

    private SigningKey(RSAPrivateCrtKey key) {
        this.key = key;
    }

    /** The folder's key pair, made at its first use. */
    static SigningKey of(DataFolder folder) {
        return read(Secrets.keptIn(file(folder), SigningKey::generate));
    }

    /** The key pair of a folder in which a stack has run. */
    public static SigningKey existing(DataFolder folder) {
        if (!Files.exists(file(folder))) {
            throw new StackFailure("no stack has run on " + folder.root() + " yet: start one with ./tandem up");
        }
        return of(folder);
    }

    private static Path file(DataFolder folder) {
        return folder.secret("signing-key");
    }

    private static SigningKey read(byte[] encoded) {
        try {
            return new SigningKey((RSAPrivateCrtKey)
                    KeyFactory.getInstance(ALGORITHM).generatePrivate(new PKCS8EncodedKeySpec(encoded)));
        } catch (GeneralSecurityException e) {
            throw new StackFailure("the signing key is damaged; --fresh makes a new one", e);
        }
    }

    private static byte[] generate() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(ALGORITHM);
            generator.initialize(2048);
            return generator.generateKeyPair().getPrivate().getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has RSA", e);
        }
    }

    /** The public half as X.509 DER in Base64, the form of {@code quarkus.oidc.public-key}. */
    String publicKey() {
        try {
            var publicSpec = new RSAPublicKeySpec(key.getModulus(), key.getPublicExponent());
            return Base64.getEncoder()
                    .encodeToString(KeyFactory.getInstance(ALGORITHM)
                            .generatePublic(publicSpec)
                            .getEncoded());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has RSA", e);
        }
    }

    /** A JSON Web Token of these claims, signed with RS256. */
    public String sign(String claims) {
        String content = base64("{\"alg\":\"RS256\",\"typ\":\"JWT\"}") + "." + base64(claims);
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(key);
            signature.update(content.getBytes(StandardCharsets.US_ASCII));
            return content + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the key signs nothing", e);
        }
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
