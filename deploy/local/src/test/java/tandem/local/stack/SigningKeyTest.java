package tandem.local.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SigningKeyTest {

    @TempDir
    private Path folder;

    @Test
    void what_it_signs_is_verified_by_the_public_key_that_the_services_get() throws Exception {
        SigningKey key = SigningKey.of(DataFolder.at(folder));

        String[] token = key.sign("{\"sub\":\"アンナ\"}").split("\\.");

        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initVerify(publicKey(key));
        signature.update((token[0] + "." + token[1]).getBytes(StandardCharsets.US_ASCII));
        assertThat(signature.verify(Base64.getUrlDecoder().decode(token[2]))).isTrue();
        assertThat(new String(Base64.getUrlDecoder().decode(token[1]), StandardCharsets.UTF_8))
                .isEqualTo("{\"sub\":\"アンナ\"}");
    }

    @Test
    void it_is_made_once_and_only_its_owner_can_read_it() throws Exception {
        String first = SigningKey.of(DataFolder.at(folder)).publicKey();

        assertThat(SigningKey.existing(DataFolder.at(folder)).publicKey()).isEqualTo(first);
        Path file = DataFolder.at(folder).secret("signing-key");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    private static PublicKey publicKey(SigningKey key) throws Exception {
        return KeyFactory.getInstance("RSA")
                .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(key.publicKey())));
    }
}
