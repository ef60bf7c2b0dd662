package tandem.events;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.properties.HasName;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final JavaClasses CONTRACT = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("tandem.events");

    @Test
    void the_contract_knows_no_framework() {
        classes()
                .should()
                .onlyDependOnClassesThat(are(resideInAnyPackage("java..", "org.jspecify..", "tandem.events")))
                .check(CONTRACT);
    }

    @Test
    void nothing_in_the_contract_asks_for_the_time() {
        noClasses()
                .should()
                .callMethodWhere(HasName.Predicates.nameMatching("now|currentTimeMillis|nanoTime")
                        .onResultOf(call -> call.getTarget()))
                .check(CONTRACT);
    }
}
