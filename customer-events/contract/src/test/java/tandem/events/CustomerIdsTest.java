package tandem.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CustomerIdsTest {

    /** RFC 9562, appendix A.4. */
    @Test
    void the_vector_of_the_rfc_is_met() {
        UUID dns = UUID.fromString("6ba7b810-9dad-11d1-80b4-00c04fd430c8");

        assertThat(CustomerIds.nameBased(dns, "www.example.com"))
                .isEqualTo(UUID.fromString("2ed6657d-e927-568b-95e1-2665a8aea6a2"));
    }

    /** Computed with another program (Python's uuid5). These stand in databases: they never change. */
    @ParameterizedTest
    @CsvSource({
        "crm, Acme Corporation, 6e5c0067-4bff-5072-a5e1-41e7b35506fb",
        "crm, 1, 69641b1c-4786-5166-ad77-4d10b911ad65",
        "webshop, 株式会社ゼットテック, fc65094b-f7d9-52eb-a2e3-e13c5892ff6e",
        "crm, Malmö Försäkring, f81e04b2-bb42-5be8-b037-d21a2bfa1970",
        "crm, شركة النور, 3d5164ea-f3d8-5e47-a8e6-ebe9399d6647",
    })
    void an_external_id_has_the_same_customer_id_for_ever(String source, String externalId, UUID id) {
        assertThat(CustomerIds.of(source, externalId)).isEqualTo(id);
    }

    @Test
    void an_id_is_of_version_five() {
        UUID id = CustomerIds.of("crm", "any");

        assertThat(id.version()).isEqualTo(5);
        assertThat(id.variant()).isEqualTo(2);
    }

    @Test
    void it_does_not_matter_how_an_accent_was_typed() {
        assertThat(CustomerIds.of("crm", "Malmo\u0308 Fo\u0308rsa\u0308kring"))
                .isEqualTo(CustomerIds.of("crm", "Malmö Försäkring"));
    }

    @Test
    void the_same_external_id_in_two_systems_is_two_customers() {
        assertThat(CustomerIds.of("crm", "1")).isNotEqualTo(CustomerIds.of("webshop", "1"));
    }

    @Test
    void what_names_no_customer_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> CustomerIds.of(" ", "1"));
        assertThatIllegalArgumentException().isThrownBy(() -> CustomerIds.of("crm", ""));
        assertThatIllegalArgumentException().isThrownBy(() -> CustomerIds.of("crm\nb", "1"));
    }
}
