package tandem.local.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PeerTokenTest {

    @TempDir
    private Path folder;

    @Test
    void it_says_when_it_was_issued_without_which_a_service_refuses_it() throws IOException {
        DataFolder data = DataFolder.at(folder);

        String token = Files.readString(PeerToken.of("service-desk", data, SigningKey.of(data)));

        String claims = new String(Base64.getUrlDecoder().decode(token.split("\\.")[1]), StandardCharsets.UTF_8);
        assertThat(claims)
                .contains("\"sub\":\"service-desk\"", "\"aud\":\"tandem\"", "\"groups\":[\"operator\"]")
                .containsPattern("\"iat\":\\d+,\"exp\":\\d+");
    }
}
