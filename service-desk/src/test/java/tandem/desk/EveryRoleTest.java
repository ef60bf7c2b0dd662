package tandem.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static tandem.exchange.access.Role.IMPORTER;
import static tandem.exchange.access.Role.OPERATOR;
import static tandem.exchange.access.Role.PARTNER;
import static tandem.exchange.access.Role.PRIVACY_OFFICER;
import static tandem.exchange.access.Role.SALES_MANAGER;
import static tandem.exchange.access.Role.SALES_REP;
import static tandem.exchange.access.Role.SUPPORT_AGENT;
import static tandem.exchange.access.Role.SUPPORT_MANAGER;

import com.tngtech.archunit.core.domain.JavaMethod;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tandem.exchange.testing.Door;
import tandem.exchange.testing.ExchangeEndpoints;
import tandem.exchange.testing.ShapeRules;
import tandem.exchange.testing.Tokens;

/** Who may do what: an endpoint that is shipped and does not stand here fails the test. */
@QuarkusTest
class EveryRoleTest {

    private static final List<String> ROLES = List.of(
            SALES_REP, SALES_MANAGER, SUPPORT_AGENT, SUPPORT_MANAGER, PARTNER, IMPORTER, OPERATOR, PRIVACY_OFFICER);

    private static final Set<String> READ = Set.of(SUPPORT_AGENT, SUPPORT_MANAGER, IMPORTER, OPERATOR);
    private static final Set<String> SERVE = Set.of(SUPPORT_AGENT, SUPPORT_MANAGER, IMPORTER);
    private static final Set<String> LEAD = Set.of(SUPPORT_MANAGER, IMPORTER);
    private static final Set<String> REPORT = Set.of(SUPPORT_MANAGER, IMPORTER, OPERATOR);
    private static final Set<String> IMPORTS = Set.of(IMPORTER, OPERATOR);

    private static final Map<String, Set<String>> TABLE = table();

    private static Map<String, Set<String>> table() {
        Map<String, Set<String>> table = new HashMap<>(Map.ofEntries(
                Map.entry("POST /v1/customers", SERVE),
                Map.entry("GET /v1/customers", READ),
                Map.entry("GET /v1/customers/{id}", READ),
                Map.entry("PUT /v1/customers/{id}", SERVE),
                Map.entry("GET /v1/customers/by/{source}/{external_id}", READ),
                Map.entry("PUT /v1/customers/by/{source}/{external_id}", SERVE),
                Map.entry("GET /v1/customers/{id}/relationship", READ),
                Map.entry("POST /v1/agents", LEAD),
                Map.entry("GET /v1/agents", READ),
                Map.entry("GET /v1/agents/{id}", READ),
                Map.entry("POST /v1/tickets", SERVE),
                Map.entry("GET /v1/tickets", READ),
                Map.entry("GET /v1/tickets/{id}", READ),
                Map.entry("GET /v1/tickets/{ticket}/log", READ),
                Map.entry("GET /v1/ticket-log", REPORT),
                Map.entry("POST /v1/tickets/{ticket}/interactions", SERVE),
                Map.entry("GET /v1/tickets/{ticket}/interactions", READ),
                Map.entry("GET /v1/tickets/{ticket}/interactions/{id}", READ),
                Map.entry("GET /v1/metrics", REPORT),
                Map.entry("GET /v1/metrics/{figure}/rows", REPORT),
                Map.entry("POST /v1/imports", Set.of(IMPORTER)),
                Map.entry("GET /v1/imports", IMPORTS),
                Map.entry("GET /v1/imports/{id}", IMPORTS),
                Map.entry("GET /v1/imports/{id}/errors", IMPORTS),
                Map.entry("POST /v1/exchange/checks", Set.of(OPERATOR)),
                Map.entry("GET /v1/exchange/checks", Set.of(OPERATOR)),
                Map.entry("GET /v1/exchange/checks/{id}", Set.of(OPERATOR)),
                Map.entry("GET /v1/exchange/checks/{id}/differences", Set.of(OPERATOR)),
                Map.entry("POST /v1/exchange/checks/{id}/repair", Set.of(OPERATOR)),
                Map.entry("GET /v1/exchange/digests", Set.of(OPERATOR)),
                Map.entry("GET /v1/exchange/digests/{range}", Set.of(OPERATOR)),
                Map.entry("GET /v1/exchange/digests/customers", Set.of(OPERATOR))));
        List.of("triage", "take", "transfer", "wait", "resume", "escalate", "resolve", "reopen", "close")
                .forEach(move -> table.put("POST /v1/tickets/{id}/" + move, SERVE));
        table.putAll(ExchangeEndpoints.table());
        return table;
    }

    @Test
    void every_endpoint_stands_in_the_table_and_nothing_else_does() {
        Set<String> known = new TreeSet<>(TABLE.keySet());
        known.addAll(ExchangeEndpoints.OPEN);

        assertThat(shipped()).isEqualTo(known);
    }

    @Test
    void every_role_is_let_in_where_the_table_says_and_nowhere_else() {
        SoftAssertions softly = new SoftAssertions();
        TABLE.forEach((endpoint, allowed) -> ROLES.forEach(role -> {
            int status = status(Tokens.of("somebody", role), endpoint);
            if (allowed.contains(role)) {
                softly.assertThat(status)
                        .as(role + ": " + endpoint)
                        .isNotIn(401, 403)
                        .isLessThan(500);
            } else {
                softly.assertThat(status).as(role + ": " + endpoint).isEqualTo(403);
            }
        }));
        softly.assertAll();
    }

    @Test
    void nobody_is_let_in_without_a_token_or_with_one_that_nobody_signed() {
        SoftAssertions softly = new SoftAssertions();
        TABLE.keySet().forEach(endpoint -> {
            softly.assertThat(status(null, endpoint)).as(endpoint).isEqualTo(401);
            softly.assertThat(status("eyJhbGciOiJub25lIn0.e30.", endpoint))
                    .as(endpoint)
                    .isEqualTo(401);
            softly.assertThat(status("garbage", endpoint)).as(endpoint).isEqualTo(401);
        });
        softly.assertAll();
    }

    private static int status(@Nullable String token, String endpoint) {
        return Door.status(token, endpoint.replace("{figure}", "backlog"));
    }

    /** Read off the classes, so that none can be left out. */
    private static Set<String> shipped() {
        return ShapeRules.shippedIn("tandem").stream()
                .filter(type -> type.isAnnotatedWith(Path.class))
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.isMetaAnnotatedWith(HttpMethod.class))
                .map(EveryRoleTest::endpoint)
                .collect(Collectors.toSet());
    }

    private static String endpoint(JavaMethod method) {
        String verb = method.getAnnotations().stream()
                .flatMap(one -> one.getRawType().tryGetAnnotationOfType(HttpMethod.class).stream())
                .map(HttpMethod::value)
                .findFirst()
                .orElseThrow();
        String base = method.getOwner().getAnnotationOfType(Path.class).value();
        String below =
                method.tryGetAnnotationOfType(Path.class).map(Path::value).orElse("");
        return verb + " " + (base + "/" + below).replaceAll("/+", "/").replaceAll("/$", "");
    }
}
