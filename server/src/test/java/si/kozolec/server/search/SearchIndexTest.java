package si.kozolec.server.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static si.kozolec.server.search.SmallCity.asking;
import static si.kozolec.server.search.SmallCity.ids;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import si.kozolec.model.Finding;
import si.kozolec.model.ModelId;
import si.kozolec.model.Status;
import si.kozolec.model.Version;

/** What the index keeps, and when it starts anew. */
class SearchIndexTest {

    private static final ModelId AIR = new ModelId("Environment-SI", "AirQualityObserved");

    @TempDir
    Path folder;

    @Test
    void a_new_index_is_empty_and_stands_for_no_commit() {
        try (SearchIndex index = SearchIndex.open(folder.resolve("deep/index"))) {
            assertThat(index.commit()).isEmpty();
            assertThat(index.size()).isZero();
            assertThat(index.search(SearchRequest.all()).items()).isEmpty();
            assertThat(index.search(asking("q=zrak", "subject=X", "sort=title")).total())
                    .isZero();
            assertThat(index.attributes(AttributeRequest.from(Map.of())).total())
                    .isZero();
            assertThat(index.nearest("Parking/Spot", 5)).isEmpty();
        }
    }

    @Test
    void what_was_written_is_there_after_opening_again() {
        fill();
        try (SearchIndex index = SearchIndex.open(folder)) {
            assertThat(index.commit()).contains(SmallCity.COMMIT);
            assertThat(index.size()).isEqualTo(5);
            assertThat(index.attributeCount()).isEqualTo(10);
            assertThat(index.sizeInBytes()).isPositive();
            assertThat(ids(index.search(asking("q=pm10")))).containsExactly(AIR.toString());
        }
    }

    @Test
    void an_update_replaces_adds_and_removes_and_moves_the_commit() {
        try (SearchIndex index = SmallCity.index()) {
            index.update(
                    List.of(
                            Sample.model("Parking/ParkingSpot")
                                    .version("2.0.0")
                                    .title("Parkirno mesto", "Spot")
                                    .made(),
                            Sample.model("Weather-SI/WeatherObserved")
                                    .title("Vreme", "Weather")
                                    .made()),
                    List.of(AIR),
                    "c0ffee");

            assertThat(index.commit()).contains("c0ffee");
            assertThat(index.size()).isEqualTo(5);
            assertThat(ids(index.search(asking("q=zrak")))).isEmpty();
            assertThat(ids(index.search(asking("q=vreme")))).containsExactly("Weather-SI/WeatherObserved");
            assertThat(index.search(asking("subject=Parking", "q=Parking/ParkingSpot"))
                            .items())
                    .first()
                    .extracting(found -> found.summary().version())
                    .isEqualTo(Version.of(2, 0, 0));
        }
    }

    @Test
    void replacing_all_forgets_what_was_before() {
        try (SearchIndex index = SmallCity.index()) {
            index.replaceAll(Stream.of(Sample.model("A/B").made()), "c0ffee");

            assertThat(ids(index.search(SearchRequest.all()))).containsExactly("A/B");
            assertThat(index.commit()).contains("c0ffee");
        }
    }

    @Test
    void a_change_that_fails_midway_leaves_everything_as_it_was_and_the_next_one_succeeds() {
        fill();
        try (SearchIndex index = SearchIndex.open(folder)) {
            Stream<IndexedModel> breaking = Stream.of("A/One", "A/Two").map(id -> {
                if (id.equals("A/Two")) {
                    throw new IllegalStateException("the second model cannot be read");
                }
                return Sample.model(id).made();
            });

            assertThatThrownBy(() -> index.replaceAll(breaking, "bad"))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("the second model cannot be read");

            assertThat(index.commit()).contains(SmallCity.COMMIT);
            assertThat(index.size()).isEqualTo(5);

            index.update(List.of(Sample.model("A/One").made()), List.of(), "good");
            assertThat(index.commit()).contains("good");
            assertThat(index.size()).isEqualTo(6);
        }
        try (SearchIndex again = SearchIndex.open(folder)) {
            assertThat(again.size()).isEqualTo(6);
        }
    }

    @Test
    void a_damaged_index_starts_empty_and_can_be_filled_again() throws IOException {
        for (String suffix : List.of(".cfs", "segments_")) {
            fill();
            flipTheMiddleOf(suffix);

            try (SearchIndex index = SearchIndex.open(folder)) {
                assertThat(index.commit()).as(suffix).isEmpty();
                assertThat(index.size()).isZero();
                index.replaceAll(SmallCity.models(), SmallCity.COMMIT);
                assertThat(index.size()).isEqualTo(5);
            }
        }
    }

    @Test
    void a_file_cut_short_or_gone_starts_the_index_empty() throws IOException {
        fill();
        Path data = fileOf(".cfs");
        Files.write(data, java.util.Arrays.copyOf(Files.readAllBytes(data), 100));
        try (SearchIndex index = SearchIndex.open(folder)) {
            assertThat(index.commit()).isEmpty();
        }

        fill();
        Files.delete(fileOf(".cfs"));
        try (SearchIndex index = SearchIndex.open(folder)) {
            assertThat(index.commit()).isEmpty();
        }
    }

    @Test
    void an_index_of_another_format_starts_empty() throws IOException {
        try (Directory directory = FSDirectory.open(folder);
                IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
            writer.setLiveCommitData(
                    Map.of("format", "0", "commit", SmallCity.COMMIT).entrySet());
            writer.commit();
        }

        try (SearchIndex index = SearchIndex.open(folder)) {
            assertThat(index.commit()).isEmpty();
        }
    }

    @Test
    void throwing_an_index_away_leaves_files_that_are_not_its_own() throws IOException {
        fill();
        Path note = Files.writeString(folder.resolve("note.txt"), "keep me");
        flipTheMiddleOf("segments_");

        SearchIndex.open(folder).close();

        assertThat(note).hasContent("keep me");
    }

    @Test
    void an_index_in_use_is_not_opened_a_second_time() {
        try (SearchIndex first = SearchIndex.open(folder)) {
            assertThatThrownBy(() -> SearchIndex.open(folder))
                    .isInstanceOf(SearchIndexException.class)
                    .hasMessageContaining("in use")
                    .hasMessageContaining(folder.toString());
            assertThat(first.commit()).isEmpty();
        }
    }

    @Test
    void a_folder_that_cannot_be_made_is_named() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "not a folder");

        assertThatThrownBy(() -> SearchIndex.open(file.resolve("index")))
                .isInstanceOf(SearchIndexException.class)
                .hasMessageContaining(file.toString());
    }

    @Test
    void a_closed_index_says_so() {
        SearchIndex index = SmallCity.index();
        index.close();
        index.close();

        assertThatThrownBy(() -> index.search(SearchRequest.all())).hasMessageContaining("closed");
        assertThatThrownBy(() -> index.update(List.of(), List.of(), "c0ffee")).hasMessageContaining("closed");
    }

    @Test
    void an_index_that_agrees_with_git_has_no_findings() {
        try (SearchIndex index = SmallCity.index()) {
            assertThat(index.check(index.held(), SmallCity.COMMIT)).isEmpty();
        }
    }

    @Test
    void every_difference_to_git_is_a_finding() {
        try (SearchIndex index = SmallCity.index()) {
            List<HeldModel> truth = new ArrayList<>(index.held());
            truth.removeIf(model -> model.id().equals(AIR));
            truth.replaceAll(model -> model.id().name().equals("ParkingSpot")
                    ? new HeldModel(model.id(), Version.of(9, 0, 0), Status.PUBLISHED)
                    : model);
            truth.add(new HeldModel(new ModelId("A", "New"), Version.of(1, 0, 0), Status.PUBLISHED));

            List<Finding> findings = index.check(truth, "c0ffee");

            assertThat(findings)
                    .extracting(Finding::code)
                    .containsExactlyInAnyOrder("index-commit", "index-missing", "index-differs", "index-surplus");
            assertThat(findings).allMatch(Finding::isError).allSatisfy(finding -> {
                assertThat(finding.message().sl()).isNotBlank();
                assertThat(finding.hint().en()).contains("reindex");
            });
        }
    }

    @Test
    void searches_see_whole_states_while_somebody_writes() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try (SearchIndex index = SearchIndex.inMemory()) {
            index.replaceAll(generation(0), "0");
            AtomicBoolean writing = new AtomicBoolean(true);
            Callable<Integer> reader = () -> {
                int searches = 0;
                while (writing.get() || searches == 0) {
                    SearchPage page = index.search(asking("q=generation", "size=100"));
                    assertThat(page.total()).isEqualTo(20);
                    assertThat(page.items())
                            .extracting(found -> found.summary().version())
                            .containsOnly(page.items().get(0).summary().version());
                    searches++;
                }
                return searches;
            };
            List<Future<Integer>> readers =
                    List.of(threads.submit(reader), threads.submit(reader), threads.submit(reader));
            for (int generation = 1; generation <= 30; generation++) {
                index.update(generation(generation).toList(), List.of(), String.valueOf(generation));
            }
            writing.set(false);
            for (Future<Integer> searches : readers) {
                assertThat(searches.get()).isPositive();
            }
            assertThat(index.commit()).contains("30");
        } finally {
            threads.shutdownNow();
        }
    }

    private static Stream<IndexedModel> generation(int number) {
        return IntStream.range(0, 20)
                .mapToObj(model -> Sample.model("Many/Model" + model)
                        .version(number + ".0.0")
                        .title("Generacija", "Generation")
                        .made());
    }

    private void fill() {
        try (SearchIndex index = SearchIndex.open(folder)) {
            index.replaceAll(SmallCity.models(), SmallCity.COMMIT);
        }
    }

    private Path fileOf(String part) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().contains(part))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private void flipTheMiddleOf(String part) throws IOException {
        Path file = fileOf(part);
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 0x55;
        Files.write(file, bytes);
    }
}
