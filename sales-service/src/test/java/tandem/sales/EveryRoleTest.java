package tandem.sales;

import static org.assertj.core.api.Assertions.assertThat;
import static tandem.exchange.access.Role.IMPORTER;
import static tandem.exchange.access.Role.OPERATOR;
import static tandem.exchange.access.Role.PARTNER;
import static tandem.exchange.access.Role.PRIVACY_OFFICER;
import static tandem.exchange.access.Role.SALES_MANAGER;
import static tandem.exchange.access.Role.SALES_REP;
import static tandem.exchange.access.Role.SUPPORT_AGENT;
import static tandem.exchange.access.Role.SUPPORT_MANAGER;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tandem.exchange.testing.Door;
import tandem.exchange.testing.ExchangeEndpoints;
import tandem.exchange.testing.ShapeRules;
import tandem.exchange.testing.Tokens;

/** Who may ask what: every endpoint that the service ships stands in the table, and every role is tried on each. */
@QuarkusTest
class EveryRoleTest {

    private static final List<String> ROLES = List.of(
            SALES_REP, SALES_MANAGER, SUPPORT_AGENT, SUPPORT_MANAGER, PARTNER, IMPORTER, OPERATOR, PRIVACY_OFFICER);

    private static final Set<String> READ = Set.of(SALES_REP, SALES_MANAGER, IMPORTER, OPERATOR);
    private static final Set<String> SELL = Set.of(SALES_REP, SALES_MANAGER, IMPORTER);
    private static final Set<String> LEAD = Set.of(SALES_MANAGER, IMPORTER);

    private static final Map<String, Set<String>> TABLE = withTheExchange(Map.ofEntries(
            Map.entry("POST /v1/customers", SELL),
            Map.entry("GET /v1/customers", READ),
            Map.entry("GET /v1/customers/{id}", READ),
            Map.entry("PUT /v1/customers/{id}", SELL),
            Map.entry("GET /v1/customers/by/{source}/{external_id}", READ),
            Map.entry("PUT /v1/customers/by/{source}/{external_id}", SELL),
            Map.entry("GET /v1/customers/{id}/relationship", READ),
            Map.entry("POST /v1/products", LEAD),
            Map.entry("GET /v1/products", READ),
            Map.entry("GET /v1/products/{id}", READ),
            Map.entry("POST /v1/teams", LEAD),
            Map.entry("GET /v1/teams", READ),
            Map.entry("GET /v1/teams/{id}", READ),
            Map.entry("POST /v1/reps", LEAD),
            Map.entry("GET /v1/reps", READ),
            Map.entry("GET /v1/reps/{id}", READ),
            Map.entry("POST /v1/reps/{id}/change-team", LEAD),
            Map.entry("POST /v1/leads", SELL),
            Map.entry("GET /v1/leads", READ),
            Map.entry("GET /v1/leads/{id}", READ),
            Map.entry("POST /v1/deals", SELL),
            Map.entry("GET /v1/deals", READ),
            Map.entry("GET /v1/deals/{id}", READ),
            Map.entry("PUT /v1/deals/{id}/lines", SELL),
            Map.entry("POST /v1/deals/{id}/reassign", LEAD),
            Map.entry("POST /v1/deals/{id}/advance", SELL),
            Map.entry("POST /v1/deals/{id}/close-won", SELL),
            Map.entry("POST /v1/deals/{id}/close-lost", SELL),
            Map.entry("POST /v1/deals/{id}/reopen", SELL),
            Map.entry("POST /v1/imports", Set.of(IMPORTER)),
            Map.entry("GET /v1/imports", Set.of(IMPORTER, OPERATOR)),
            Map.entry("GET /v1/imports/{id}", Set.of(IMPORTER, OPERATOR)),
            Map.entry("GET /v1/imports/{id}/errors", Set.of(IMPORTER, OPERATOR)),
            Map.entry("POST /v1/exchange/checks", Set.of(OPERATOR)),
            Map.entry("GET /v1/exchange/checks", Set.of(OPERATOR)),
            Map.entry("GET /v1/exchange/checks/{id}", Set.of(OPERATOR)),
            Map.entry("GET /v1/exchange/checks/{id}/differences", Set.of(OPERATOR)),
            Map.entry("POST /v1/exchange/checks/{id}/repair", Set.of(OPERATOR)),
            Map.entry("GET /v1/exchange/digests", Set.of(OPERATOR)),
            Map.entry("GET /v1/exchange/digests/{range}", Set.of(OPERATOR)),
            Map.entry("GET /v1/exchange/digests/customers", Set.of(OPERATOR)),
            Map.entry("GET /v1/performance", READ),
            Map.entry("GET /v1/performance/closes", READ)));

    private static Map<String, Set<String>> withTheExchange(Map<String, Set<String>> own) {
        Map<String, Set<String>> table = new TreeMap<>(own);
        table.putAll(ExchangeEndpoints.table());
        return table;
    }

    @Test
    void every_endpoint_stands_in_the_table_and_nothing_else_does() {
        Set<String> known = new TreeSet<>(TABLE.keySet());
        known.addAll(ExchangeEndpoints.OPEN);

        assertThat(endpoints()).isEqualTo(known);
    }

    @TestFactory
    Stream<DynamicTest> every_role_is_let_in_where_the_table_says_and_nowhere_else() {
        return TABLE.entrySet().stream()
                .flatMap(entry -> ROLES.stream()
                        .map(role -> DynamicTest.dynamicTest(
                                role + ": " + entry.getKey(),
                                () -> tried(
                                        entry.getKey(), role, entry.getValue().contains(role)))));
    }

    private static void tried(String endpoint, String role, boolean allowed) {
        int status = Door.status(Tokens.of("somebody", role), endpoint);

        if (allowed) {
            assertThat(status).isNotIn(401, 403).isLessThan(500);
        } else {
            assertThat(status).isEqualTo(403);
        }
    }

    @TestFactory
    Stream<DynamicTest> nobody_is_let_in_without_a_token() {
        return TABLE.keySet().stream()
                .map(endpoint -> DynamicTest.dynamicTest(
                        endpoint, () -> assertThat(Door.status(null, endpoint)).isEqualTo(401)));
    }

    @TestFactory
    Stream<DynamicTest> nobody_is_let_in_with_a_token_that_nobody_signed() {
        return TABLE.keySet().stream()
                .map(endpoint -> DynamicTest.dynamicTest(
                        endpoint,
                        () -> assertThat(Door.status("eyJhbGciOiJub25lIn0.e30.", endpoint))
                                .isEqualTo(401)));
    }

    /** Read off the classes that are shipped, so that none can be left out. */
    private static Set<String> endpoints() {
        JavaClasses shipped = ShapeRules.shippedIn("tandem");
        return shipped.stream()
                .filter(type -> type.isAnnotatedWith(Path.class))
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.isMetaAnnotatedWith(HttpMethod.class))
                .map(EveryRoleTest::endpoint)
                .collect(Collectors.toSet());
    }

    private static String endpoint(JavaMethod method) {
        String verb = method.getAnnotations().stream()
                .filter(annotation -> annotation.getRawType().isAnnotatedWith(HttpMethod.class))
                .map(annotation -> annotation
                        .getRawType()
                        .getAnnotationOfType(HttpMethod.class)
                        .value())
                .findFirst()
                .orElseThrow();
        String base = method.getOwner().getAnnotationOfType(Path.class).value();
        String below =
                method.tryGetAnnotationOfType(Path.class).map(Path::value).orElse("");
        return verb + " " + base + (below.isEmpty() || below.startsWith("/") ? below : "/" + below);
    }
}
