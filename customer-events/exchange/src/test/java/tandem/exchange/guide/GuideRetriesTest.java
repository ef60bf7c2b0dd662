package tandem.exchange.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static tandem.exchange.guide.Constants.number;
import static tandem.exchange.guide.Constants.part;
import static tandem.exchange.guide.Constants.time;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What PARTNERS.md tells of attempts, pauses and the time that a receiver has is what the code goes by. */
class GuideRetriesTest {

    private static final PartnersGuide GUIDE = PartnersGuide.read();

    @ParameterizedTest(name = "{0}{1}")
    @MethodSource("deliveries")
    void a_number_of_the_guide_is_that_of_the_code(String words, String told) {
        GUIDE.tells(words, told);
    }

    @Test
    void the_table_of_retries_is_the_schedule() {
        List<Duration> waits = waits();
        String attempts = IntStream.rangeClosed(1, waits.size() + 1)
                .mapToObj(Integer::toString)
                .collect(Collectors.joining(" | "));

        GUIDE.tells("| attempt | ", attempts + " |");
        GUIDE.tells(
                "| after the failure before | at once | ",
                waits.stream().map(GuideRetriesTest::shortly).collect(Collectors.joining(" | ")) + " |");
    }

    @Test
    void ten_attempts_take_as_long_as_the_guide_says() {
        Duration shortest = waits().stream().reduce(Duration.ZERO, Duration::plus);
        Duration longest = shortest.multipliedBy(11).dividedBy(10);

        GUIDE.tells("by chance: ten attempts take ", hoursAndMinutes(shortest) + " to " + hoursAndMinutes(longest));
    }

    @Test
    void ids_are_kept_for_longer_than_a_delivery_can_be_repeated() {
        Duration longest = time("Sweep.SHOWN")
                .plus(waits().stream().reduce(Duration.ZERO, Duration::plus).multipliedBy(2));

        GUIDE.tells("| your list of `webhook-id`s | ", "keep each for 100 days");
        assertThat(longest).isLessThan(Duration.ofDays(100));
    }

    @Test
    void what_the_guide_tells_in_words_is_what_the_code_goes_by() {
        assertThat(time("Result.LONGEST_REST")).isEqualTo(Duration.ofHours(1));
        assertThat(time("LaneHealth.PATIENCE")).isEqualTo(Duration.ofDays(5));
    }

    static Stream<Arguments> deliveries() {
        return Stream.of(
                told(
                        "| connection | TCP and TLS each within ",
                        part("Waits.USUAL", "connect").toSeconds() + " seconds;"),
                told("| answer | 2xx within ", part("Waits.USUAL", "whole").toSeconds() + " seconds of"),
                told(
                        "| `timed_out` | no status within ",
                        part("Waits.USUAL", "whole").toSeconds() + " seconds |"),
                told("**Pause.** After ", number("LaneHealth.FAILURES_BEFORE_PAUSE") + " failures in a row"),
                told("nothing is sent for ", seconds(time("LaneHealth.FIRST_PAUSE"))),
                told("the pause doubles, to ", minutes(time("LaneHealth.LONGEST_PAUSE")) + " at most"),
                told("longer, never shorter, by ", hours(time("Schedule.LONGEST_ASKED")) + " at most"),
                told("With 429 or 503 it also holds back the whole endpoint, for ", "an hour at most"),
                told("- An attempt that fails ", "five days or more"),
                told(
                        "Delivery starts with ",
                        "%d concurrent requests and adds one per success, up to %d."
                                .formatted(number("Lane.FIRST_IN_FLIGHT"), number("Lane.MOST_IN_FLIGHT"))),
                told(
                        "as `secret`: `whsec_` and ",
                        "%d to %d bytes".formatted(number("SigningSecret.SHORTEST"), number("SigningSecret.LONGEST"))),
                told("show what came of it: the newest ", number("DeliveriesResource.ATTEMPTS") + " attempts"),
                told("with status, time and the first ", (number("OneRequest.MOST_TEXT") >> 10) + " KiB"));
    }

    private static Arguments told(String words, String told) {
        return Arguments.of(words, told);
    }

    @SuppressWarnings("unchecked")
    private static List<Duration> waits() {
        return Constants.of("Schedule.WAITS", List.class);
    }

    private static String shortly(Duration wait) {
        return wait.toHours() > 0
                ? wait.toHours() + " h"
                : wait.toMinutes() > 0 ? wait.toMinutes() + " min" : wait.toSeconds() + " s";
    }

    /** To the nearest minute. */
    private static String hoursAndMinutes(Duration time) {
        Duration rounded = time.plusSeconds(30);
        return "%d h %d min".formatted(rounded.toHours(), rounded.toMinutesPart());
    }

    private static String hours(Duration time) {
        return time.toHours() + " hours";
    }

    private static String minutes(Duration time) {
        return time.toMinutes() + " minutes";
    }

    private static String seconds(Duration time) {
        return time.toSeconds() + " seconds";
    }
}
