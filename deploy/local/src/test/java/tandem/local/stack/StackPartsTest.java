package tandem.local.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StackPartsTest {

    @TempDir
    private Path folder;

    @Test
    void each_service_knows_where_the_other_is_and_has_a_token_for_it() throws IOException {
        StackParts parts = StackParts.of(
                new StackSettings(Path.of("."), folder, false, 2, false, 0, 0, 0, 0, 0),
                DataFolder.at(folder),
                Wiring.STRAIGHT);

        for (Service sales : parts.sales()) {
            assertThat(sales.environment())
                    .containsEntry(
                            "TANDEM_EXCHANGE_PEER_URL", parts.desk().getFirst().address());
            assertThat(claims(sales)).contains("\"sub\":\"sales-service\"", "\"groups\":[\"operator\"]");
        }
        for (Service desk : parts.desk()) {
            assertThat(desk.environment())
                    .containsEntry(
                            "TANDEM_EXCHANGE_PEER_URL", parts.sales().getFirst().address());
            assertThat(claims(desk)).contains("\"sub\":\"service-desk\"", "\"groups\":[\"operator\"]");
        }
    }

    @Test
    void the_tokens_can_be_read_by_their_owner_alone() throws IOException {
        StackParts parts = StackParts.of(
                new StackSettings(Path.of("."), folder, false, 1, false, 0, 0, 0, 0, 0),
                DataFolder.at(folder),
                Wiring.STRAIGHT);

        assertThat(PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(token(parts.sales().getFirst()))))
                .isEqualTo("rw-------");
    }

    private static String claims(Service service) throws IOException {
        String claims = Files.readString(token(service)).split("\\.")[1];
        return new String(Base64.getUrlDecoder().decode(claims), StandardCharsets.UTF_8);
    }

    private static Path token(Service service) {
        return Path.of(service.environment().getOrDefault("TANDEM_EXCHANGE_PEER_TOKEN_FILE", ""));
    }
}
