package si.kozolec.server.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import si.kozolec.model.Finding;
import si.kozolec.model.ModelId;
import si.kozolec.model.Version;
import si.kozolec.server.git.GitWrite;
import si.kozolec.server.git.ModelRepository;
import si.kozolec.server.git.RefMove;
import si.kozolec.server.git.VersionTag;
import si.kozolec.server.git.Who;
import si.kozolec.server.search.SearchIndex;

class CatalogueCheckTest {

    private static final ModelId CAR_PARK = new ModelId("Parking", "CarPark");
    private static final Who SOMEBODY = Who.repository(Instant.parse("2026-05-04T10:00:00Z"));

    @TempDir
    Path folder;

    private final Shelf shelf = new Shelf();
    private ModelRepository repository;
    private SearchIndex index;

    @BeforeEach
    void publishTwoVersions() throws Exception {
        repository = ModelRepository.open(folder);
        index = SearchIndex.inMemory();
        shelf.model("Parking/CarPark", "1.0.0");
        importShelf();
        shelf.model("Parking/CarPark", "1.1.0", "\"spots\": {\"type\": \"integer\"}");
        importShelf();
        new Catalogue(repository, index);
    }

    @AfterEach
    void close() {
        index.close();
        repository.close();
    }

    @Test
    void a_repository_as_it_should_be_has_no_findings() {
        assertThat(check()).isEmpty();
    }

    @Test
    void a_moved_tag_is_found() throws Exception {
        String first = tag("1.0.0").commit();
        try (GitWrite write = repository.write()) {
            RefMove again = write.versionTag(CAR_PARK, Version.of(1, 1, 0), first, SOMEBODY, "moved");
            write.keep();
            repository.move(List.of(new RefMove(again.name(), tag("1.1.0").tag(), again.to())), SOMEBODY, "moved");
        }

        assertThat(check()).extracting(Finding::code).containsExactly("tag-moved");
    }

    @Test
    void a_tag_that_nobody_published_is_found() throws Exception {
        try (GitWrite write = repository.write()) {
            RefMove extra =
                    write.versionTag(CAR_PARK, Version.of(9, 9, 9), tag("1.1.0").commit(), SOMEBODY, "extra");
            write.keep();
            repository.move(List.of(extra), SOMEBODY, "extra");
        }

        assertThat(check()).extracting(Finding::code).contains("tag-unknown");
    }

    @Test
    void a_tag_that_is_no_tag_object_is_found() throws Exception {
        VersionTag tag = tag("1.1.0");
        repository.move(
                List.of(new RefMove(VersionTag.refName(CAR_PARK, tag.version()), tag.tag(), tag.commit())),
                SOMEBODY,
                "light");

        assertThat(check()).extracting(Finding::code).contains("tag-missing");
    }

    @Test
    void an_index_that_has_not_followed_yet_is_told_and_is_no_error() throws Exception {
        shelf.model("Parking/CarPark", "2.0.0");
        importShelf();

        assertThat(check()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("index-behind");
            assertThat(finding.isError()).isFalse();
        });
    }

    @Test
    void an_index_that_was_wrong_before_it_stayed_behind_is_found() throws Exception {
        index.update(List.of(), List.of(CAR_PARK), repository.main().orElseThrow());
        shelf.model("Parking/CarPark", "2.0.0");
        importShelf();

        assertThat(check()).extracting(Finding::code).containsExactly("index-behind", "index-missing");
    }

    @Test
    void an_index_of_something_that_main_never_was_is_found() {
        index.update(List.of(), List.of(), "0".repeat(40));

        assertThat(check()).extracting(Finding::code).containsExactly("index-commit");
    }

    @Test
    void an_index_that_says_something_else_is_found() {
        index.update(List.of(), List.of(CAR_PARK), repository.main().orElseThrow());

        assertThat(check()).extracting(Finding::code).containsExactly("index-missing");
    }

    private List<Finding> check() {
        return new CatalogueCheck(repository).run(index);
    }

    private VersionTag tag(String version) {
        return repository.references().versions().stream()
                .filter(tag -> tag.version().toString().equals(version))
                .findFirst()
                .orElseThrow();
    }

    private void importShelf() throws Exception {
        new Importer(repository, Clock.systemUTC()).run(List.of(shelf.source()), false, Progress.NONE);
    }
}
