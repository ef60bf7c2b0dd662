package tandem.sales;

import static com.tngtech.archunit.core.domain.JavaModifier.PUBLIC;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.persistence.Entity;
import jakarta.transaction.Transactional;
import org.junit.jupiter.api.Test;
import tandem.exchange.testing.ShapeRules;

class ArchitectureTest {

    private static final JavaClasses SALES = ShapeRules.shippedIn("tandem.sales");

    @Test
    void the_features_form_no_circle() {
        ShapeRules.noCyclesBelow("tandem.sales").check(SALES);
    }

    @Test
    void only_the_clock_reads_the_time() {
        ShapeRules.onlyTheClockReadsTheTime().check(SALES);
    }

    @Test
    void an_entity_is_private_to_its_feature() {
        classes()
                .that()
                .areAnnotatedWith(Entity.class)
                .should()
                .bePackagePrivate()
                .check(SALES);
    }

    @Test
    void an_entity_keeps_its_state_to_itself() {
        fields().that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(Entity.class)
                .should()
                .bePrivate()
                .check(SALES);
        methods()
                .that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(Entity.class)
                .should()
                .haveNameNotMatching("[gs]et[A-Z].*")
                .check(SALES);
    }

    @Test
    void a_resource_shows_views_and_never_an_entity() {
        methods()
                .that()
                .areDeclaredInClassesThat()
                .haveSimpleNameEndingWith("Resource")
                .and()
                .arePublic()
                .should()
                .notHaveRawReturnType(
                        DescribedPredicate.describe("an entity", type -> type.isAnnotatedWith(Entity.class)))
                .check(SALES);
    }

    @Test
    void only_resources_open_transactions() {
        methods()
                .that()
                .areAnnotatedWith(Transactional.class)
                .should(new ArchCondition<>("stand in a resource, or demand a transaction") {
                    @Override
                    public void check(JavaMethod method, ConditionEvents events) {
                        boolean demands =
                                method.getAnnotationOfType(Transactional.class).value()
                                        == Transactional.TxType.MANDATORY;
                        if (!demands && !method.getOwner().getSimpleName().endsWith("Resource")) {
                            events.add(SimpleConditionEvent.violated(method, method.getFullName()));
                        }
                    }
                })
                .check(SALES);
    }

    @Test
    void the_two_services_share_nothing_but_the_exchange() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("tandem.desk..")
                .check(SALES);
    }

    @Test
    void only_what_others_use_is_public() {
        classes()
                .that()
                .haveSimpleNameEndingWith("Resource")
                .or()
                .haveSimpleNameEndingWith("Consumer")
                .or()
                .haveSimpleNameEndingWith("Import")
                .or()
                .haveSimpleNameEndingWith("View")
                .should()
                .notHaveModifier(PUBLIC)
                .check(SALES);
    }
}
