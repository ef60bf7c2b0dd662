package tandem.faults.load;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutcomeTest {

    @ParameterizedTest
    @CsvSource({
        "200, '', OK",
        "201, '', OK",
        "400, invalid_request, FAILED",
        "409, move_not_allowed, FAILED",
        "409, changed_meanwhile, FAILED",
        "412, version_stale, FAILED",
        "503, outbox_full, FAILED",
        "409, idempotency_key_in_progress, UNKNOWN",
        "500, unexpected, UNKNOWN",
        "503, unavailable, UNKNOWN",
        "503, '', UNKNOWN",
        "302, '', UNKNOWN"
    })
    void an_answer_is_taken_at_its_word_and_never_guessed(int status, String code, Outcome outcome) {
        assertThat(Outcome.of(status, code)).isEqualTo(outcome);
    }
}
