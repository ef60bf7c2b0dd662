package tandem.exchange.testing;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.util.Set;

/** The rules that keep the shape of every module; its {@code ArchitectureTest} checks them against its own classes. */
public final class ShapeRules {

    private static final Set<String> READINGS = Set.of(
            "java.lang.System.currentTimeMillis()",
            "java.util.Date.<init>()",
            "java.time.Clock.systemUTC()",
            "java.time.Clock.systemDefaultZone()");

    private ShapeRules() {}

    /** What the module ships, its tests left out. */
    public static JavaClasses shippedIn(String packageName) {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages(packageName);
    }

    /** The packages directly below this one do not depend on each other in a circle. */
    public static ArchRule noCyclesBelow(String packageName) {
        return slices().matching(packageName + ".(*)..").should().beFreeOfCycles();
    }

    /** Time comes from the clock bean, so that a test can move it. Spans may be measured with {@code nanoTime}. */
    public static ArchRule onlyTheClockReadsTheTime() {
        return noClasses()
                .that()
                .resideOutsideOfPackage("tandem.exchange.time")
                .should()
                .callCodeUnitWhere(target(DescribedPredicate.describe("reads the time", ShapeRules::readsTheTime)));
    }

    private static boolean readsTheTime(CodeUnitCallTarget target) {
        boolean now = target.getName().equals("now")
                && target.getOwner().getPackageName().startsWith("java.time")
                && target.getRawParameterTypes().stream().noneMatch(type -> type.isEquivalentTo(Clock.class));
        return now || READINGS.contains(target.getFullName());
    }
}
