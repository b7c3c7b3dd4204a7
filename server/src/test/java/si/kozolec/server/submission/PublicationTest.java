package si.kozolec.server.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static si.kozolec.server.submission.Refusals.assertRefused;
import static si.kozolec.server.submission.Town.ANA;
import static si.kozolec.server.submission.Town.BOR;
import static si.kozolec.server.submission.Town.COLOUR;
import static si.kozolec.server.submission.Town.SPOTS;
import static si.kozolec.server.submission.Town.VID;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import si.kozolec.model.Finding;
import si.kozolec.model.ModelId;
import si.kozolec.model.Status;
import si.kozolec.model.Version;
import si.kozolec.model.VersionStep;
import si.kozolec.server.catalogue.CatalogueCheck;
import si.kozolec.server.catalogue.PublishedVersion;
import si.kozolec.server.submission.Event.Verdict;

/** What becomes public, what stands in its way, and what a published version may still go through. */
class PublicationTest {

    private static final String SPOT = "Parking-SI/ParkingSpot";
    private static final String SCHEMA = "dataModel.Parking-SI/ParkingSpot/schema.json";

    @TempDir
    Path folder;

    private Town town;

    @BeforeEach
    void open() {
        town = new Town(folder);
    }

    @AfterEach
    void close() {
        town.close();
    }

    @Test
    void a_version_must_say_what_has_changed() {
        town.published(Town.model(SPOT, "1.0.0", SPOTS));
        Submission submission = town.desk.submit(VID, Town.model(SPOT, "1.0.1", COLOUR));

        CheckReport report = town.desk.checks(VID, submission.number(), 1).orElseThrow();
        assertThat(report.findings()).extracting(Finding::code).contains("version-too-low");
        assertThat(report.models()).singleElement().satisfies(model -> {
            assertThat(model.latest()).isEqualTo(Version.of(1, 0, 0));
            assertThat(model.needed()).isEqualTo(Version.of(2, 0, 0));
            assertThat(model.step()).isEqualTo(VersionStep.MAJOR);
        });
        assertThat(submission.state(town.desk.policy())).isEqualTo(SubmissionState.DRAFT);
        assertThat(town.published(Town.model(SPOT, "2.0.0", COLOUR)).end()).isPresent();
    }

    @Test
    void a_version_that_is_published_is_not_published_again() {
        town.published(Town.model(SPOT, "1.0.0", SPOTS));
        Submission submission = town.desk.submit(VID, Town.model(SPOT, "1.0.0", SPOTS, COLOUR));

        assertThat(town.desk.checks(VID, submission.number(), 1).orElseThrow().findings())
                .extracting(Finding::code)
                .contains("version-taken");
    }

    @Test
    void what_others_publish_elsewhere_does_not_stand_in_the_way() {
        town.published(Town.model("Noise-SI/Meter", "1.0.0"));
        Submission first = town.approved(Town.model(SPOT, "1.0.0"));
        Submission second = town.approved(Town.model("Waste-SI/Bin", "1.0.0"));

        town.desk.publish(ANA, first.number(), 1);
        town.desk.publish(ANA, second.number(), 1);

        assertThat(town.versions(SPOT)).containsExactly("1.0.0");
        assertThat(town.versions("Waste-SI/Bin")).containsExactly("1.0.0");
        assertThat(town.versions("Noise-SI/Meter")).containsExactly("1.0.0");
        assertThat(new CatalogueCheck(town.repository).run(town.index)).isEmpty();
    }

    @Test
    void of_two_who_change_the_same_model_the_second_is_told_what_collides() {
        town.published(Town.model(SPOT, "1.0.0"));
        Submission first = town.approved(Town.model(SPOT, "1.1.0", SPOTS));
        Submission second = town.approved(Town.model(SPOT, "1.2.0", COLOUR));
        town.desk.publish(ANA, first.number(), 1);

        assertRefused(() -> town.desk.publish(ANA, second.number(), 1), "conflict");
        assertThat(town.versions(SPOT)).containsExactly("1.0.0", "1.1.0");

        town.desk.revise(VID, second.number(), Town.model(SPOT, "1.2.0", SPOTS, COLOUR));
        town.desk.review(ANA, second.number(), 2, Verdict.APPROVE, "");
        town.desk.review(BOR, second.number(), 2, Verdict.APPROVE, "");
        town.desk.publish(ANA, second.number(), 2);
        assertThat(town.versions(SPOT)).containsExactly("1.0.0", "1.1.0", "1.2.0");
    }

    @Test
    void a_model_collides_with_a_change_of_the_shared_file_it_refers_to() {
        String shared = "data-models-SI/common-schema.json";
        String owner = "\"owner\": {\"$ref\": \"../../data-models-SI/common-schema.json#/definitions/Owner\"}";
        town.published(
                Town.files("With owners", Map.of(shared, common("string"), SCHEMA, Town.schema(SPOT, "1.0.0", owner))));
        Submission model = town.approved(Town.model(SPOT, "1.1.0", owner, SPOTS));
        Submission change = town.approved(Town.files("Owners are numbers", Map.of(shared, common("integer"))));
        town.desk.publish(ANA, change.number(), 1);

        assertThat(town.versions(SPOT)).containsExactly("1.0.0", "2.0.0");
        assertRefused(() -> town.desk.publish(ANA, model.number(), 1), "conflict");
    }

    @Test
    void a_shared_file_that_breaks_another_model_is_told() {
        String shared = "data-models-SI/common-schema.json";
        String owner = "\"owner\": {\"$ref\": \"../../data-models-SI/common-schema.json#/definitions/Owner\"}";
        town.published(
                Town.files("With owners", Map.of(shared, common("string"), SCHEMA, Town.schema(SPOT, "1.0.0", owner))));
        Submission change = town.desk.submit(VID, Town.files("No owners", Map.of(shared, "{\"definitions\":{}}")));

        assertThat(town.desk.checks(VID, change.number(), 1).orElseThrow().findings())
                .extracting(Finding::code)
                .contains("breaks-other");
    }

    @Test
    void several_models_become_public_in_one_moment() {
        Submission submission = town.published(Town.files(
                "A subject",
                Map.of(
                        SCHEMA,
                        Town.schema(SPOT, "1.0.0"),
                        "dataModel.Parking-SI/Gate/schema.json",
                        Town.schema("Parking-SI/Gate", "0.2.0"))));

        Event.Published end = (Event.Published) submission.end().orElseThrow();
        assertThat(end.releases())
                .containsExactly(
                        new Event.Release(new ModelId("Parking-SI", "Gate"), Version.of(0, 2, 0)),
                        new Event.Release(new ModelId("Parking-SI", "ParkingSpot"), Version.of(1, 0, 0)));
    }

    @Test
    void a_deprecated_model_names_its_successor_and_keeps_its_versions() {
        town.published(Town.model(SPOT, "1.0.0"));
        town.published(Town.model("Parking-SI/Bay", "1.0.0"));
        town.published(Town.standing(
                "Bays instead", new Content.Deprecate(ModelId.parse(SPOT).orElseThrow(), "Parking-SI/Bay")));

        assertThat(town.catalogue.describe(town.entry(SPOT).latest().orElseThrow()))
                .satisfies(model -> {
                    assertThat(model.status()).isEqualTo(Status.DEPRECATED);
                    assertThat(model.successor()).isEqualTo("Parking-SI/Bay");
                });
        assertThat(town.versions(SPOT)).containsExactly("1.0.0");
        assertThat(new CatalogueCheck(town.repository).run(town.index)).isEmpty();
    }

    @Test
    void a_withdrawn_version_stays_readable_says_so_and_is_the_latest_no_more() {
        ModelId spot = ModelId.parse(SPOT).orElseThrow();
        town.published(Town.model(SPOT, "1.0.0"));
        town.published(Town.model(SPOT, "1.1.0", SPOTS));
        town.published(Town.standing(
                "Counts the wrong way", new Content.WithdrawVersion(spot, Version.of(1, 1, 0), "It counts twice.")));

        assertThat(town.versions(SPOT)).containsExactly("1.0.0", "1.1.0");
        assertThat(town.entry(SPOT).latest().orElseThrow().version()).isEqualTo(Version.of(1, 0, 0));
        assertThat(town.entry(SPOT).standing().withdrawal(Version.of(1, 1, 0))).contains("It counts twice.");
        PublishedVersion withdrawn =
                Objects.requireNonNull(town.entry(SPOT).versions().get(Version.of(1, 1, 0)));
        assertThat(town.catalogue.describe(withdrawn).status()).isEqualTo(Status.WITHDRAWN);
        assertThat(town.catalogue.file(withdrawn, "schema.json")).isPresent();
        assertThat(new CatalogueCheck(town.repository).run(town.index)).isEmpty();
        Submission behind = town.desk.submit(VID, Town.model(SPOT, "1.0.1"));
        assertThat(behind.state(town.desk.policy())).isEqualTo(SubmissionState.DRAFT);
        assertThat(town.published(Town.model(SPOT, "1.2.0", COLOUR)).end()).isPresent();
    }

    @Test
    void what_is_not_published_is_neither_deprecated_nor_withdrawn() {
        ModelId spot = ModelId.parse(SPOT).orElseThrow();
        assertRefused(
                () -> town.desk.submit(VID, Town.standing("x", new Content.Deprecate(spot, null))), "standing-unknown");
        town.published(Town.model(SPOT, "1.0.0"));
        assertRefused(
                () -> town.desk.submit(
                        VID,
                        Town.standing(
                                "x",
                                new Content.Deprecate(spot, "Parking-SI/Nothing"),
                                new Content.WithdrawVersion(spot, Version.of(9, 0, 0), "why"))),
                "successor-unknown",
                "standing-version");
    }

    @Test
    void a_record_may_not_be_rewritten_by_hand() {
        town.published(Town.model(SPOT, "1.0.0"));
        String path = ".kozolec/dataModel.Parking-SI/ParkingSpot/record.json";
        String record = new String(
                town.repository
                        .files(town.repository.main().orElseThrow())
                        .read(path)
                        .orElseThrow(),
                StandardCharsets.UTF_8);

        assertRefused(
                () -> town.desk.submit(VID, Town.files("x", Map.of(path, record.replace("1.0.0", "7.0.0")))),
                "record-changed");
        Submission honest = town.published(Town.files(
                "x", Map.of(path, record.replace("\"status\": \"published\"", "\"status\": \"deprecated\""))));
        assertThat(honest.end()).isPresent();
        assertThat(town.entry(SPOT).standing().deprecated()).isTrue();
    }

    private static String common(String ownerType) {
        return "{\"definitions\":{\"Owner\":{\"type\":\"" + ownerType
                + "\",\"description\":\"Property. Who owns it\"}}}";
    }
}
