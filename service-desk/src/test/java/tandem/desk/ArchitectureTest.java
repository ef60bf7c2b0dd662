package tandem.desk;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import jakarta.persistence.Entity;
import jakarta.transaction.Transactional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tandem.exchange.testing.ShapeRules;

class ArchitectureTest {

    private static final JavaClasses DESK = ShapeRules.shippedIn("tandem.desk");

    @Test
    void the_features_form_no_circle() {
        ShapeRules.noCyclesBelow("tandem.desk").check(DESK);
    }

    @Test
    void only_the_clock_reads_the_time() {
        ShapeRules.onlyTheClockReadsTheTime().check(DESK);
    }

    @Test
    void the_desk_knows_nothing_of_sales() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("tandem.sales..")
                .check(DESK);
    }

    @Test
    void entities_are_private_in_their_feature_and_so_is_their_state() {
        classes()
                .that()
                .areAnnotatedWith(Entity.class)
                .should()
                .bePackagePrivate()
                .check(DESK);
        fields().that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(Entity.class)
                .should()
                .bePrivate()
                .check(DESK);
        methods()
                .that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(Entity.class)
                .should()
                .haveNameNotStartingWith("set")
                .check(DESK);
    }

    @Test
    void only_resources_open_transactions() {
        methods()
                .that(DescribedPredicate.describe("open a transaction", ArchitectureTest::opensTransaction))
                .should()
                .beDeclaredInClassesThat()
                .haveSimpleNameEndingWith("Resource")
                .check(DESK);
    }

    private static boolean opensTransaction(JavaMethod method) {
        return method.tryGetAnnotationOfType(Transactional.class)
                .filter(how -> !Set.of(Transactional.TxType.MANDATORY, Transactional.TxType.SUPPORTS)
                        .contains(how.value()))
                .isPresent();
    }

    @Test
    void what_resources_answer_is_never_an_entity() {
        methods()
                .that()
                .areDeclaredInClassesThat()
                .haveSimpleNameEndingWith("Resource")
                .and()
                .haveModifier(JavaModifier.PUBLIC)
                .should()
                .notHaveRawReturnType(
                        DescribedPredicate.describe("an entity", type -> type.isAnnotatedWith(Entity.class)))
                .check(DESK);
    }
}
