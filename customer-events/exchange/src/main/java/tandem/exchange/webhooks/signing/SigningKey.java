package tandem.exchange.webhooks.signing;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;

/** The private half of an endpoint's key pair, Ed25519 (RFC 8032), as PKCS #8. */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record SigningKey(byte[] bytes) {

    private static final String ALGORITHM = "Ed25519";
    private static final int RAW = 32;

    /**
     * A new pair.
     *
     * @param publicKey {@code whpk_} and the 32 bytes in Base64
     */
    public record Pair(SigningKey key, String publicKey) {

        public static Pair random() {
            try {
                KeyPair pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
                byte[] encoded = pair.getPublic().getEncoded();
                byte[] raw = Arrays.copyOfRange(encoded, encoded.length - RAW, encoded.length);
                return new Pair(
                        new SigningKey(pair.getPrivate().getEncoded()),
                        "whpk_" + Base64.getEncoder().encodeToString(raw));
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** {@code v1a,} and the signature of the signed content in Base64. */
    String sign(byte[] content) {
        try {
            PrivateKey key = KeyFactory.getInstance(ALGORITHM).generatePrivate(new PKCS8EncodedKeySpec(bytes));
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initSign(key);
            signature.update(content);
            return "v1a," + Base64.getEncoder().encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Tells nothing. */
    @Override
    public String toString() {
        return "whsk_…";
    }
}
