package tandem.exchange.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static tandem.exchange.guide.Constants.longest;
import static tandem.exchange.guide.Constants.most;
import static tandem.exchange.guide.Constants.number;
import static tandem.exchange.guide.Constants.standard;
import static tandem.exchange.guide.Constants.time;
import static tandem.exchange.guide.Constants.top;
import static tandem.exchange.guide.Constants.unlessSaid;

import java.time.Duration;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every number that PARTNERS.md tells is the one that the code goes by. */
class GuideNumbersTest {

    private static final PartnersGuide GUIDE = PartnersGuide.read();
    private static final Duration DAYS_90 = time("Sweep.SHOWN");

    @ParameterizedTest(name = "{0}{1}")
    @MethodSource({"limits", "durations", "following"})
    void a_number_of_the_guide_is_that_of_the_code(String words, String told) {
        GUIDE.tells(words, told);
    }

    @Test
    void a_week_of_figures_is_a_week() {
        assertThat(time("TestsResource.A_WEEK")).isEqualTo(Duration.ofDays(7));
    }

    static Stream<Arguments> limits() {
        return Stream.of(
                told("| endpoints of one partner, at each service | ", standard("WebhooksConfig.perPartner") + " |"),
                told(
                        "| `event_types` of an endpoint | ",
                        "%d patterns of up to %d characters |"
                                .formatted(most("EndpointWishes.eventTypes"), longest("EndpointWishes.eventTypes"))),
                told(
                        "| `url`, `description` | ",
                        "%s and %d characters |"
                                .formatted(
                                        counted(longest("EndpointWishes.url")), longest("EndpointWishes.description"))),
                told(
                        "| a page of journal or snapshot | ",
                        "%s events unless `limit` says otherwise, up to %s, or about %d MiB |"
                                .formatted(
                                        unlessSaid("JournalResource.page", "limit"),
                                        counted(most("JournalResource.page", "limit")),
                                        number("JournalPage.MOST_BYTES") >> 20)),
                told(
                        "| a page of the other lists | ",
                        "%d items unless `limit` says otherwise, up to %d |"
                                .formatted(number("Listing.DEFAULT_LIMIT"), number("Listing.MAX_LIMIT"))),
                told(
                        "`ordered` and `rate_per_second` (",
                        "1 to %s)".formatted(counted(top("EndpointWishes.ratePerSecond")))),
                told("| body of a request | ", "%d MiB |".formatted(number("BodyLimit.USUAL") >> 20)),
                told(
                        "| streams | ",
                        "%s of one caller and %s in all on each replica"
                                .formatted(
                                        standard("StreamConfig.readersPerCaller"), standard("StreamConfig.readers"))),
                told(
                        "| counts | ",
                        "%d days at once, and %d seconds;"
                                .formatted(number("JournalCounts.MOST_DAYS"), number("JournalCounts.MOST_SECONDS"))));
    }

    static Stream<Arguments> durations() {
        return Stream.of(
                told("| deliveries with their attempts, resend, recoveries | ", days(DAYS_90) + " after"),
                told("| what waits for a disabled endpoint | ", days(DAYS_90) + " |"),
                told("| the secret before, after a rotation | signs for ", hours(time("EndpointSecrets.OVERLAP"))),
                told("| the answer under an `Idempotency-Key` | ", hours(time("KeptAnswers.KEPT_FOR"))),
                told("| the journal | ", standard("JournalRetention.keep").replace("d", " days")),
                told(
                        "| figures of `…/statistics` | ",
                        hours(time("TestsResource.A_DAY")) + ", or from `since`, a week"),
                told("the secret before goes on signing for ", hours(time("EndpointSecrets.OVERLAP"))),
                told("What already waited waits on, for ", days(DAYS_90)),
                told("now, if you leave it out), over the past ", days(time("RecoveriesResource.REMEMBERED"))),
                told("if `since` lies before that. What lies further back than ", days(DAYS_90)));
    }

    static Stream<Arguments> following() {
        return Stream.of(
                told("is not included, and lies at most ", number("JournalCounts.MOST_DAYS") + " days after"),
                told("- Every ", standard("StreamConfig.heartbeat").replace("s", " seconds") + " without an event"),
                told(
                        "| `slow` | you took nothing for ",
                        standard("StreamConfig.patience").replace("s", " seconds")));
    }

    private static Arguments told(String words, String told) {
        return Arguments.of(words, told);
    }

    private static String counted(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    private static String days(Duration time) {
        return time.toDays() + " days";
    }

    private static String hours(Duration time) {
        return time.toHours() + " hours";
    }
}
