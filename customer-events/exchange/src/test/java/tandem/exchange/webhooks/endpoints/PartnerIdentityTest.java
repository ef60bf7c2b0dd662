package tandem.exchange.webhooks.endpoints;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tandem.exchange.testing.PartnerApi;
import tandem.exchange.testing.TestReceiver;

/** A partner is its token's subject, whatever it is called. */
@QuarkusTest
class PartnerIdentityTest {

    private final TestReceiver receiver = TestReceiver.start();
    private final String name = "name-" + UUID.randomUUID();
    private final PartnerApi partner = new PartnerApi().called(name);
    private String endpoint;

    @BeforeEach
    void register() {
        endpoint = partner.register(receiver.url().toString(), "*").getString("id");
    }

    @AfterEach
    void close() {
        partner.forgetAll();
        receiver.close();
    }

    @Test
    void a_partner_that_is_renamed_keeps_its_endpoints() {
        assertThat(partner.called("another").get("").getList("items.id")).containsExactly(endpoint);
    }

    @Test
    void who_is_given_the_name_of_another_has_none_of_its_endpoints() {
        assertThat(new PartnerApi().called(name).get("").getList("items.id")).isEmpty();
    }
}
