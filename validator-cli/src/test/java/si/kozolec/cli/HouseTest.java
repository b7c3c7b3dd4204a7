package si.kozolec.cli;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;

/** Keeps the rooms of the command line in order. */
@AnalyzeClasses(packages = "si.kozolec.cli", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseTest {

    @ArchTest
    static final ArchRule no_circles = slices().matching("si.kozolec.cli.(*)..")
            .should()
            .beFreeOfCycles()
            .because("a circle of rooms is one room with the walls in the wrong place");

    @ArchTest
    static final ArchRule words_know_no_other_room = room("words").knowsOnly();

    @ArchTest
    static final ArchRule arguments_know_words = room("arguments").knowsOnly("words");

    @ArchTest
    static final ArchRule reports_know_words = room("report").knowsOnly("words");

    @ArchTest
    static final ArchRule sources_know_arguments_and_words = room("source").knowsOnly("arguments", "words");

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

    private static Room room(String name) {
        return new Room(name);
    }

    /** A room of the command line, which knows some of its neighbours, and no command. */
    private record Room(String name) {

        ArchRule knowsOnly(String... neighbours) {
            String[] known = Stream.concat(Stream.of(name), Stream.of(neighbours))
                    .map(room -> "si.kozolec.cli." + room + "..")
                    .toArray(String[]::new);
            return noClasses()
                    .that()
                    .resideInAPackage("si.kozolec.cli." + name + "..")
                    .should()
                    .dependOnClassesThat(resideInAPackage("si.kozolec.cli..").and(not(resideInAnyPackage(known))))
                    .because("commands use the rooms, and no room waits for a command");
        }
    }
}
