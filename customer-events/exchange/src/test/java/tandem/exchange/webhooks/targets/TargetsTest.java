package tandem.exchange.webhooks.targets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

class TargetsTest {

    private static final Map<String, List<String>> NAMES = Map.ofEntries(
            Map.entry("hooks.partner.com", List.of("93.184.215.14")),
            Map.entry("xn--bcher-kva.de", List.of("93.184.215.14")),
            Map.entry("both.partner.com", List.of("93.184.215.14", "2606:2800:21f:cb07::1")),
            Map.entry("inside.partner.com", List.of("10.1.2.3")),
            Map.entry("mixed.partner.com", List.of("93.184.215.14", "127.0.0.1")),
            Map.entry("mapped.partner.com", List.of("::ffff:169.254.169.254")),
            Map.entry("six.partner.com", List.of("fd00:ec2::254")),
            Map.entry("tunnel.partner.com", List.of("2002:7f00:1::1")));

    private final Targets targets = new Targets(Targets.Allowed.PUBLIC, new KnownNames());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://hooks.partner.com",
                "https://hooks.partner.com/in?key=1",
                "https://HOOKS.partner.com:443/in",
                "https://hooks.partner.com:8443/in",
                "https://both.partner.com/",
                "https://bücher.de/eingang",
                "https://8.8.8.8/in",
                "https://[2606:2800:21f:cb07::1]/in",
                "https://[64:ff9b::808:808]/in",
                "https://[::ffff:8.8.8.8]/in"
            })
    void an_address_of_the_public_internet_is_allowed(String url) {
        assertThat(targets.check(url).port()).isIn(443, 8443);
    }

    @ParameterizedTest
    @CsvFileSource(
            resources = "/tandem/exchange/testing/refused-addresses.csv",
            numLinesToSkip = 1,
            quoteCharacter = '\'')
    void what_could_lead_inside_is_refused_by_its_rule(String url, UrlRule rule) {
        UrlRefused refused = catchThrowableOfType(UrlRefused.class, () -> targets.check(url));

        assertThat(refused).as(url).isNotNull();
        assertThat(refused.rule()).as(url).isEqualTo(rule);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://[fe80::1%25eth0]/", "https://[fe80::1%eth0]/", "https://[::1", "https://[12345::1]/"})
    void an_address_of_ip_version_6_that_is_none_is_refused(String url) {
        assertThat(catchThrowableOfType(UrlRefused.class, () -> targets.check(url)))
                .isNotNull();
    }

    @Test
    void the_connection_goes_to_the_address_that_was_checked_under_the_name_that_was_given() {
        Target target = targets.check("https://hooks.partner.com:8443/in?key=1");

        assertThat(target.address().getHostAddress()).isEqualTo("93.184.215.14");
        assertThat(target.host()).isEqualTo("hooks.partner.com");
        assertThat(target.path()).isEqualTo("/in?key=1");
    }

    @Test
    void what_is_sent_is_in_ascii() {
        assertThat(targets.check("https://hooks.partner.com/f\u00fcr?wen=\u00fc")
                        .path())
                .isEqualTo("/f%C3%BCr?wen=%C3%BC");
    }

    @Test
    void development_may_deliver_to_the_machine_itself() {
        Targets development = new Targets(Targets.Allowed.ANY, new KnownNames());

        Target target = development.check("http://127.0.0.1:9000/in");

        assertThat(target.secure()).isFalse();
        assertThat(target.port()).isEqualTo(9000);
    }

    /** Names of a world of its own. */
    private static final class KnownNames extends Names {

        @Override
        public List<InetAddress> addresses(String name) throws UnknownHostException {
            String known = name.substring(0, name.length() - 1);
            assertThat(name).as("no other domains are searched").isEqualTo(known + ".");
            if (!NAMES.containsKey(known)) {
                throw new UnknownHostException(name);
            }
            return NAMES.get(known).stream().map(InetAddress::ofLiteral).toList();
        }
    }
}
