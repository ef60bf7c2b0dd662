package tandem.exchange;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import org.junit.jupiter.api.Test;
import tandem.exchange.testing.ShapeRules;

class ArchitectureTest {

    private static final JavaClasses EXCHANGE = ShapeRules.shippedIn("tandem.exchange");

    @Test
    void the_packages_of_the_exchange_form_no_circle() {
        ShapeRules.noCyclesBelow("tandem.exchange").check(EXCHANGE);
    }

    @Test
    void neither_do_those_of_webhooks() {
        ShapeRules.noCyclesBelow("tandem.exchange.webhooks").check(EXCHANGE);
    }

    @Test
    void only_the_clock_reads_the_time() {
        ShapeRules.onlyTheClockReadsTheTime().check(EXCHANGE);
    }

    @Test
    void the_exchange_knows_no_service_and_the_contract_no_exchange() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("tandem.sales..", "tandem.desk..")
                .check(EXCHANGE);
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("tandem.exchange..")
                .check(ShapeRules.shippedIn("tandem.events"));
    }
}
