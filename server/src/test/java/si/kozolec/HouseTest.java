package si.kozolec;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import org.jspecify.annotations.NullMarked;

/** Keeps the house in order: which room may know which, and which technology lives where. */
@AnalyzeClasses(packages = "si.kozolec", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseTest {

    @ArchTest
    static final ArchRule models_know_nobody = noClasses()
            .that()
            .resideInAnyPackage(
                    "si.kozolec.model..",
                    "si.kozolec.schema..",
                    "si.kozolec.artifact..",
                    "si.kozolec.validation..",
                    "si.kozolec.plan..",
                    "si.kozolec.ngsild..",
                    "si.kozolec.payload..",
                    "si.kozolec.reading..",
                    "si.kozolec.compatibility..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("si.kozolec.server..", "si.kozolec.cli..")
            .because("the server and the command line both stand on models, and models on nothing");

    @ArchTest
    static final ArchRule only_the_wiring_knows_everybody = noClasses()
            .that()
            .resideInAnyPackage("si.kozolec.server.(*)..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("si.kozolec.server")
            .because("Application wires the rooms; a room that knows it would know everybody");

    @ArchTest
    static final ArchRule the_catalogue_knows_no_web = noClasses()
            .that()
            .resideInAnyPackage(
                    "si.kozolec.server.catalogue..", "si.kozolec.server.git..", "si.kozolec.server.search..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("si.kozolec.server.api..", "si.kozolec.server.web..", "si.kozolec.server.http..")
            .because("data flows from the catalogue to the resources, never back");

    @ArchTest
    static final ArchRule the_desk_knows_no_web = noClasses()
            .that()
            .resideInAnyPackage("si.kozolec.server.submission..", "si.kozolec.server.notice..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("si.kozolec.server.api..", "si.kozolec.server.web..", "si.kozolec.server.http..")
            .because("what a curator may do does not depend on how she asks for it");

    @ArchTest
    static final ArchRule the_catalogue_knows_no_proposals = noClasses()
            .that()
            .resideInAnyPackage(
                    "si.kozolec.server.catalogue..", "si.kozolec.server.git..", "si.kozolec.server.search..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("si.kozolec.server.submission..", "si.kozolec.server.notice..")
            .because("what is published is so whether or not it was ever proposed");

    @ArchTest
    static final ArchRule access_stands_on_the_ground = noClasses()
            .that()
            .resideInAPackage("si.kozolec.server.access..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "si.kozolec.server.submission..",
                    "si.kozolec.server.notice..",
                    "si.kozolec.server.catalogue..",
                    "si.kozolec.server.git..",
                    "si.kozolec.server.search..",
                    "si.kozolec.server.api..",
                    "si.kozolec.server.web..")
            .because("who somebody is does not depend on what they want");

    @ArchTest
    static final ArchRule git_and_search_do_not_know_each_other = slices().matching("si.kozolec.server.(git|search)..")
            .should()
            .notDependOnEachOther()
            .because("the index can be thrown away, and git does not notice");

    @ArchTest
    static final ArchRule http_knows_nothing_of_the_domain = noClasses()
            .that()
            .resideInAPackage("si.kozolec.server.http..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "si.kozolec.server.catalogue..",
                    "si.kozolec.server.git..",
                    "si.kozolec.server.search..",
                    "si.kozolec.server.api..",
                    "si.kozolec.server.web..")
            .because("Jetty and Jersey go up and down for anybody");

    @ArchTest
    static final ArchRule no_circles = slices().matching("si.kozolec.(**)")
            .should()
            .beFreeOfCycles()
            .because("a circle of rooms is one room with the walls in the wrong place");

    @ArchTest
    static final ArchRule jgit_lives_in_one_room = technology("org.eclipse.jgit..", "si.kozolec.server.git..");

    @ArchTest
    static final ArchRule lucene_lives_in_one_room = technology("org.apache.lucene..", "si.kozolec.server.search..");

    @ArchTest
    static final ArchRule networknt_lives_in_one_room = technology("com.networknt..", "si.kozolec.validation..");

    @ArchTest
    static final ArchRule jetty_lives_in_one_room = technology("org.eclipse.jetty..", "si.kozolec.server.http..");

    @ArchTest
    static final ArchRule every_room_minds_its_nulls = classes()
            .that(areNotGenerated())
            .should(liveInANullMarkedPackage())
            .because("a null that is not written down is found by a user");

    @ArchTest
    static final ArchRule nobody_prints_but_main = noClasses()
            .that()
            .haveNameNotMatching(".*\\.Main")
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .because("a library that prints breaks somebody's pipeline");

    private static ArchRule technology(String technology, String room) {
        return noClasses()
                .that()
                .resideOutsideOfPackage(room)
                .and(areNotGenerated())
                .should()
                .dependOnClassesThat()
                .resideInAPackage(technology)
                .because("one technology, one room: when its API changes, one folder changes");
    }

    private static DescribedPredicate<JavaClass> areNotGenerated() {
        return new DescribedPredicate<>("are written by hand") {
            @Override
            public boolean test(JavaClass type) {
                return !type.getPackageName().startsWith("gg.jte")
                        && !type.getSimpleName().startsWith("Jte");
            }
        };
    }

    private static ArchCondition<JavaClass> liveInANullMarkedPackage() {
        return new ArchCondition<>("live in a @NullMarked package") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean marked = type.getPackage().isAnnotatedWith(NullMarked.class);
                if (!marked) {
                    events.add(SimpleConditionEvent.violated(type, type.getName() + " does not"));
                }
            }
        };
    }
}
