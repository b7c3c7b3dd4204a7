package si.kozolec;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
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
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;

/** Keeps the house in order: which room may know which, and which technology lives where. */
@AnalyzeClasses(packages = "si.kozolec", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseTest {

    @ArchTest
    static final ArchRule model_knows_nobody = room("model").knowsOnly();

    @ArchTest
    static final ArchRule schema_knows_models = room("schema").knowsOnly("model");

    @ArchTest
    static final ArchRule reading_knows_models_and_schemas = room("reading").knowsOnly("model", "schema");

    @ArchTest
    static final ArchRule artifact_is_made_from_what_was_read =
            room("artifact").knowsOnly("reading", "model", "schema");

    @ArchTest
    static final ArchRule payload_knows_bytes_and_findings = room("payload").knowsOnly("model");

    @ArchTest
    static final ArchRule ngsild_knows_no_payload = room("ngsild").knowsOnly("model", "schema");

    @ArchTest
    static final ArchRule plan_knows_no_judge = room("plan").knowsOnly("schema", "model");

    @ArchTest
    static final ArchRule validation_stands_on_all_below =
            room("validation").knowsOnly("plan", "ngsild", "payload", "reading", "artifact", "schema", "model");

    @ArchTest
    static final ArchRule sample_knows_no_models = room("sample").knowsOnly("ngsild", "payload", "model");

    @ArchTest
    static final ArchRule identification_asks_the_judge =
            room("identification").knowsOnly("sample", "validation", "payload", "model");

    @ArchTest
    static final ArchRule draft_is_made_from_what_was_identified =
            room("draft").knowsOnly("identification", "sample", "reading", "model");

    @ArchTest
    static final ArchRule the_csv_library_lives_in_one_room =
            technology("org.apache.commons.csv..", "si.kozolec.sample..");

    @ArchTest
    static final ArchRule compatibility_knows_no_payload = room("compatibility").knowsOnly("model", "schema");

    @ArchTest
    static final ArchRule rules_ask_others_to_do_the_work = room("rules")
            .knowsOnly("validation", "ngsild", "payload", "reading", "artifact", "compatibility", "schema", "model");

    @ArchTest
    static final ArchRule broker_knows_no_models_of_ours = room("broker").knowsOnly("model");

    @ArchTest
    static final ArchRule audit_judges_what_a_broker_gives =
            room("audit").knowsOnly("broker", "validation", "ngsild", "payload", "model");

    @ArchTest
    static final ArchRule cache_compares_what_a_broker_keeps =
            room("cache").knowsOnly("broker", "artifact", "schema", "model");

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
                    "si.kozolec.server.access..",
                    "si.kozolec.server.api..",
                    "si.kozolec.server.web..")
            .because("Jetty and Jersey go up and down for anybody");

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
                    "si.kozolec.server.http..",
                    "si.kozolec.server.api..",
                    "si.kozolec.server.web..")
            .because("who somebody is does not depend on what they ask for, nor on how they ask");

    @ArchTest
    static final ArchRule nimbus_lives_where_somebody_signs = noClasses()
            .that()
            .resideOutsideOfPackages("si.kozolec.credential..", "si.kozolec.server.access..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.nimbusds..")
            .because("one room judges who comes in and one what is signed; when its API changes, two folders change");

    @ArchTest
    static final ArchRule credential_asks_for_all_that_lies_elsewhere =
            room("credential").knowsOnly("model");

    @ArchTest
    static final ArchRule gaiax_knows_no_web = noClasses()
            .that()
            .resideInAPackage("si.kozolec.server.gaiax..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "si.kozolec.server.api..",
                    "si.kozolec.server.web..",
                    "si.kozolec.server.http..",
                    "si.kozolec.server.submission..",
                    "si.kozolec.server.access..")
            .because("what is signed does not depend on who asks for it, nor how");

    @ArchTest
    static final ArchRule portals_are_read_and_written_without_the_web = noClasses()
            .that()
            .resideInAPackage("si.kozolec.server.ckan..")
            .should()
            .dependOnClassesThat(resideInAPackage("si.kozolec.server..")
                    .and(not(resideInAnyPackage(
                            "si.kozolec.server.ckan..",
                            "si.kozolec.server.catalogue..",
                            "si.kozolec.server.egress.."))))
            .because("what a portal has of a model, and says about it, depends on the model alone");

    @ArchTest
    static final ArchRule notices_know_only_the_models = noClasses()
            .that()
            .resideInAPackage("si.kozolec.server.notice..")
            .should()
            .dependOnClassesThat(resideInAPackage("si.kozolec..")
                    .and(not(resideInAnyPackage(
                            "si.kozolec.server.notice..", "si.kozolec.server.egress..", "si.kozolec.model.."))))
            .because("who tells others what happened is told itself, and asks nobody");

    @ArchTest
    static final ArchRule nobody_below_tells_others = noClasses()
            .that()
            .resideInAnyPackage(
                    "si.kozolec.server.catalogue..",
                    "si.kozolec.server.git..",
                    "si.kozolec.server.search..",
                    "si.kozolec.server.http..",
                    "si.kozolec.server.access..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("si.kozolec.server.notice..")
            .because("what is published is published whether anybody is told or not");

    @ArchTest
    static final ArchRule mail_lives_in_one_room = technology("jakarta.mail..", "si.kozolec.server.notice..");

    @ArchTest
    static final ArchRule angus_lives_in_one_room = technology("org.eclipse.angus..", "si.kozolec.server.notice..");

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
    static final ArchRule jena_lives_in_one_room = technology("org.apache.jena..", "si.kozolec.server.dcat..");

    @ArchTest
    static final ArchRule linked_data_knows_no_web = noClasses()
            .that()
            .resideInAPackage("si.kozolec.server.dcat..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "si.kozolec.server.api..",
                    "si.kozolec.server.web..",
                    "si.kozolec.server.http..",
                    "si.kozolec.server.submission..")
            .because("what the catalogue says does not depend on who asks for it and how");

    @ArchTest
    static final ArchRule the_catalogue_knows_no_linked_data = noClasses()
            .that()
            .resideInAnyPackage(
                    "si.kozolec.server.catalogue..", "si.kozolec.server.git..", "si.kozolec.server.search..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("si.kozolec.server.dcat..")
            .because("what is published is so before anybody tells it in RDF; files that are made of it are handed in");

    @ArchTest
    static final ArchRule networknt_lives_in_one_room = technology("com.networknt..", "si.kozolec.validation..");

    @ArchTest
    static final ArchRule jetty_comes_in_at_one_door_and_goes_out_at_another = noClasses()
            .that()
            .resideOutsideOfPackages("si.kozolec.server.http..", "si.kozolec.server.egress..")
            .and(areNotGenerated())
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.eclipse.jetty..")
            .because("its server belongs to http and its client to egress; when its API changes, two folders change");

    @ArchTest
    static final ArchRule the_way_out_knows_only_brokers = noClasses()
            .that()
            .resideInAPackage("si.kozolec.server.egress..")
            .should()
            .dependOnClassesThat(resideInAPackage("si.kozolec..")
                    .and(not(resideInAnyPackage(
                            "si.kozolec.server.egress..", "si.kozolec.broker..", "si.kozolec.model.."))))
            .because("where the server may call does not depend on why it calls");

    @ArchTest
    static final ArchRule audits_know_no_web = noClasses()
            .that()
            .resideInAPackage("si.kozolec.server.broker..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "si.kozolec.server.api..",
                    "si.kozolec.server.web..",
                    "si.kozolec.server.http..",
                    "si.kozolec.server.submission..")
            .because("an audit goes on when nobody looks");

    @ArchTest
    static final ArchRule watches_know_no_web = noClasses()
            .that()
            .resideInAPackage("si.kozolec.server.watch..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "si.kozolec.server.api..",
                    "si.kozolec.server.web..",
                    "si.kozolec.server.http..",
                    "si.kozolec.server.submission..",
                    "si.kozolec.server.catalogue..")
            .because("a watch sees by the broker's word and the judge's, whoever looks at it");

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

    private static Room room(String name) {
        return new Room(name);
    }

    /** A room of the models, which knows some of its neighbours and nobody else in the house. */
    private record Room(String name) {

        ArchRule knowsOnly(String... neighbours) {
            String[] known = Stream.concat(Stream.of(name), Stream.of(neighbours))
                    .map(room -> "si.kozolec." + room + "..")
                    .toArray(String[]::new);
            return noClasses()
                    .that()
                    .resideInAPackage("si.kozolec." + name + "..")
                    .should()
                    .dependOnClassesThat(resideInAPackage("si.kozolec..").and(not(resideInAnyPackage(known))))
                    .because(
                            "a room that knows more than it needs is dragged along by every change; and the server and the"
                                    + " command line stand on these rooms, never the other way round");
        }
    }

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
