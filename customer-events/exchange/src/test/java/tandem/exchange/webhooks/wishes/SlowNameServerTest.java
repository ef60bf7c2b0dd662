package tandem.exchange.webhooks.wishes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import tandem.exchange.testing.PartnerApi;
import tandem.exchange.webhooks.targets.SlowNames;

@QuarkusTest
class SlowNameServerTest {

    private static final String URL = "http://127.0.0.1:9/in";

    private final PartnerApi partner = new PartnerApi();

    @Inject
    SlowNames names;

    @Test
    void while_a_name_is_asked_for_nothing_is_locked() throws Exception {
        String id = partner.register(URL, "*").getString("id");
        CompletableFuture<Integer> slow = CompletableFuture.supplyAsync(
                () -> put(id, "http://" + SlowNames.SLOW + "/in").statusCode());

        int quick = put(id, URL).statusCode();
        boolean waited = slow.isDone();
        names.answer();

        assertThat(quick).isEqualTo(200);
        assertThat(waited).as("the quick change waited for the slow one").isFalse();
        assertThat(slow.get(10, TimeUnit.SECONDS)).isEqualTo(200);
    }

    @Test
    void a_name_that_cannot_be_asked_for_now_is_no_fault_of_the_address() {
        String id = partner.register(URL, "*").getString("id");

        put(id, "http://" + SlowNames.BUSY + "/in")
                .then()
                .statusCode(503)
                .header("Retry-After", "5")
                .body("code", is("unavailable"));
    }

    private Response put(String id, String url) {
        return partner.request().body(partner.wishes(url)).put("/v1/webhooks/endpoints/" + id);
    }
}
