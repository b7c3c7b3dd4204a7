package si.kozolec.cli;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Keeps the rooms of the command line in order. */
@AnalyzeClasses(packages = "si.kozolec.cli", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseTest {

    @ArchTest
    static final ArchRule no_circles = slices().matching("si.kozolec.cli.(*)..")
            .should()
            .beFreeOfCycles()
            .because("a circle of rooms is one room with the walls in the wrong place");

    @ArchTest
    static final ArchRule picocli_only_helps = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("si.kozolec.cli.arguments.HelpPages")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("picocli..")
            .because("a payload must not wait for it");

    @ArchTest
    static final ArchRule nobody_knows_the_validator_or_the_server = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.networknt..", "si.kozolec.server..")
            .because("the first is the business of room validation, the second of nobody here");

    @ArchTest
    static final ArchRule nobody_prints_on_his_own = noClasses()
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .because("where answers go is told by the surroundings");
}
