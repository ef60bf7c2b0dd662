package tandem.exchange.webhooks.signing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SecretBoxTest {

    private static final String OLD = key("2025", 1);
    private static final String NEW = key("2026", 2);

    private final UUID endpoint = UUID.randomUUID();
    private final byte[] secret = SigningSecret.random().bytes();

    @Test
    void what_was_sealed_for_an_endpoint_opens_for_it() {
        SecretBox box = box(NEW);

        byte[] sealed = box.seal(endpoint, secret);

        assertThat(new String(sealed, ISO_8859_1)).doesNotContain(new String(secret, ISO_8859_1));
        assertThat(box.open(endpoint, sealed)).isEqualTo(secret);
    }

    @Test
    void it_does_not_open_for_another_endpoint() {
        SecretBox box = box(NEW);
        byte[] sealed = box.seal(endpoint, secret);

        assertThatIllegalStateException().isThrownBy(() -> box.open(UUID.randomUUID(), sealed));
    }

    @Test
    void a_key_that_was_replaced_still_opens_what_it_sealed() {
        byte[] sealed = box(OLD).seal(endpoint, secret);

        assertThat(box(NEW, OLD).open(endpoint, sealed)).isEqualTo(secret);
        assertThatIllegalStateException()
                .isThrownBy(() -> box(NEW).open(endpoint, sealed))
                .withMessageContaining("2025");
    }

    @Test
    void without_a_key_nothing_is_sealed() {
        SecretBox none = new SecretBox(Optional.empty());

        assertThat(none.isOpen()).isFalse();
        assertThatIllegalStateException().isThrownBy(() -> none.seal(endpoint, secret));
    }

    @Test
    void a_key_of_the_wrong_length_keeps_the_service_from_starting() {
        assertThatIllegalArgumentException().isThrownBy(() -> box("2026:AAAA"));
    }

    private static SecretBox box(String... keys) {
        return new SecretBox(Optional.of(List.of(keys)));
    }

    private static String key(String name, int filling) {
        byte[] bytes = new byte[32];
        bytes[0] = (byte) filling;
        return name + ":" + Base64.getEncoder().encodeToString(bytes);
    }
}
