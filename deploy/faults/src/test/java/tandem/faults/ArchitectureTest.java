package tandem.faults;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final JavaClasses FAULTS = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("tandem.faults");

    @Test
    void the_parts_of_the_harness_form_no_circle() {
        SlicesRuleDefinition.slices()
                .matching("tandem.faults.(*)..")
                .should()
                .beFreeOfCycles()
                .allowEmptyShould(true)
                .check(FAULTS);
    }

    @Test
    void clients_and_checks_know_the_services_only_from_outside() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "tandem.faults.load..",
                        "tandem.faults.readback..",
                        "tandem.faults.evidence..",
                        "tandem.faults.check..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("tandem.local..", "tandem.exchange..", "tandem.sales..", "tandem.desk..")
                .check(FAULTS);
    }
}
