package tandem.local.stack;

import java.nio.file.Path;

/**
 * The token that a service of a local stack asks the other one with when it rebuilds or compares a view: its subject is
 * the service, its role operator, and it does not run out while anybody uses the stack.
 */
final class PeerToken {

    /** The first second of the year 2020: a token that does not say when it was issued is refused. */
    private static final long ISSUED = 1_577_836_800L;

    /** The first second of the year 2100. */
    private static final long EXPIRES = 4_102_444_800L;

    private PeerToken() {}

    /** The file with the token of this service, which only its owner can read; written anew. */
    static Path of(String service, DataFolder folder, SigningKey key) {
        String claims = """
                {"iss":"tandem-local","sub":"%1$s","upn":"%1$s","aud":"tandem","groups":["operator"],"iat":%2$d,"exp":%3$d}""".formatted(service, ISSUED, EXPIRES);
        return Secrets.write(folder.secret(service + "-token"), key.sign(claims));
    }
}
