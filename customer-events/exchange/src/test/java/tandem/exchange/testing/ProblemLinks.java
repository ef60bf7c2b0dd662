package tandem.exchange.testing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.restassured.http.ContentType;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import tandem.exchange.problems.Reason;

/** What must hold for the links that problems carry as their {@code type}: each leads to what it means. */
public final class ProblemLinks {

    private ProblemLinks() {}

    /** Opens the link of every reason that is shipped below this package, without a token. */
    public static void leadSomewhere(String packageName) {
        List<Reason> reasons = reasons(packageName);

        assertThat(reasons).isNotEmpty().extracting(Reason::code).doesNotHaveDuplicates();
        assertThat(reasons).allSatisfy(ProblemLinks::leadsSomewhere);
        assertThat(given().accept(ContentType.JSON).get("/problems").jsonPath().getList("type", String.class))
                .containsAll(reasons.stream().map(Reason::type).toList());
    }

    private static void leadsSomewhere(Reason reason) {
        given().accept(ContentType.HTML)
                .get(reason.type())
                .then()
                .statusCode(200)
                .contentType(startsWith("text/html"))
                .body(containsString("<code>" + reason.code() + "</code> · HTTP " + reason.status()));
        String detail = given().accept(ContentType.JSON)
                .get(reason.type())
                .then()
                .statusCode(200)
                .contentType(ContentType.JSON)
                .body("code", equalTo(reason.code()))
                .body("status", equalTo(reason.status()))
                .extract()
                .path("detail");
        assertThat(detail).isNotBlank();
    }

    private static List<Reason> reasons(String packageName) {
        return ShapeRules.shippedIn(packageName).stream()
                .filter(type -> type.isEnum() && type.isAssignableTo(Reason.class))
                .flatMap(type -> constants(type.reflect()))
                .toList();
    }

    private static Stream<Reason> constants(Class<?> reasons) {
        return Arrays.stream(reasons.asSubclass(Reason.class).getEnumConstants());
    }
}
