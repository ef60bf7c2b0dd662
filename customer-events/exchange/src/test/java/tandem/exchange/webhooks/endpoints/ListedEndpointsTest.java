package tandem.exchange.webhooks.endpoints;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tandem.exchange.testing.PartnerApi;

@QuarkusTest
class ListedEndpointsTest {

    private final PartnerApi partner = new PartnerApi();

    @Test
    void a_partner_finds_endpoints_by_their_address_and_state() {
        String crm = partner.register("http://127.0.0.1:9/crm", "*").getString("id");
        String erp = partner.register("http://127.0.0.1:9/erp", "*").getString("id");
        partner.post("/" + erp + "/disable", Map.of()).then().statusCode(200);

        assertThat(partner.get("?url=http://127.0.0.1:9/crm").getList("items.id"))
                .containsExactly(crm);
        assertThat(partner.get("?url[contains]=ERP").getList("items.id")).containsExactly(erp);
        assertThat(partner.get("?state=disabled").getList("items.id")).containsExactly(erp);
    }
}
