package tandem.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tandem.exchange.webhooks.signing.SigningSecret;

/** What a receiver in README.md does, in whichever language; the published library of that language verifies. */
interface ReceiverRules {

    int TAKEN = 204;
    int REFUSED = 400;

    SigningSecret SECRET = SigningSecret.random();

    Receiver receiver();

    /** The receiver as it stands in README.md. */
    String text() throws Exception;

    @Test
    default void it_has_twenty_lines_at_most() throws Exception {
        assertThat(text().lines().filter(line -> !line.isBlank())).hasSizeLessThanOrEqualTo(20);
    }

    @Test
    default void it_takes_what_is_signed_with_its_secret_and_shows_it_once() throws Exception {
        UUID id = UUID.randomUUID();

        assertThat(receiver().deliver(id, Instant.now(), body(id), List.of(SECRET)))
                .isEqualTo(TAKEN);
        assertThat(receiver().deliver(id, Instant.now(), body(id), List.of(SECRET)))
                .isEqualTo(TAKEN);

        UUID next = UUID.randomUUID();
        receiver().deliver(next, Instant.now(), body(next), List.of(SECRET));
        await().until(() -> receiver().printed().contains(next.toString()));
        assertThat(receiver().printed()).containsOnlyOnce(id.toString()).contains("株式会社");
    }

    @Test
    default void it_takes_what_is_signed_with_the_secret_before_and_the_next_one() throws Exception {
        UUID id = UUID.randomUUID();

        assertThat(receiver().deliver(id, Instant.now(), body(id), List.of(SigningSecret.random(), SECRET)))
                .isEqualTo(TAKEN);
    }

    @Test
    default void it_refuses_a_body_that_was_tampered_with() throws Exception {
        UUID id = UUID.randomUUID();
        String richer = body(id).replace("49.00", "4900.00");

        assertThat(receiver().deliver(id, Instant.now(), body(id), richer, List.of(SECRET)))
                .isEqualTo(REFUSED);
        assertThat(receiver().printed()).doesNotContain(id.toString());
    }

    @Test
    default void it_refuses_an_old_timestamp() throws Exception {
        UUID id = UUID.randomUUID();

        assertThat(receiver().deliver(id, Instant.now().minusSeconds(301), body(id), List.of(SECRET)))
                .isEqualTo(REFUSED);
    }

    @Test
    default void it_refuses_a_secret_that_was_retired() throws Exception {
        UUID id = UUID.randomUUID();

        assertThat(receiver().deliver(id, Instant.now(), body(id), List.of(SigningSecret.random())))
                .isEqualTo(REFUSED);
    }

    @Test
    default void it_outlives_a_sender_that_hangs_up() throws Exception {
        UUID id = UUID.randomUUID();

        receiver().hangUp();

        assertThat(receiver().deliver(UUID.randomUUID(), Instant.now(), body(id), List.of(SigningSecret.random())))
                .isEqualTo(REFUSED);
        assertThat(receiver().deliver(id, Instant.now(), body(id), List.of(SECRET)))
                .isEqualTo(TAKEN);
    }

    private static String body(UUID id) {
        return """
                {"type":"tandem.sales.DealClosed.v1","timestamp":"2026-11-22T10:00:00Z",\
                "data":{"event_id":"%s","customer":"株式会社","amount":"49.00"}}""".formatted(id);
    }
}
