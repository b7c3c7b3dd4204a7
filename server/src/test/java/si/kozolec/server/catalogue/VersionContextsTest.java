package si.kozolec.server.catalogue;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import si.kozolec.artifact.ContextDocument;
import si.kozolec.model.ModelId;
import si.kozolec.model.ZipFiles;
import si.kozolec.server.git.GitWrite;
import si.kozolec.server.git.ModelRepository;
import si.kozolec.server.git.RefMove;
import si.kozolec.server.git.TreeEdits;
import si.kozolec.server.git.Who;
import si.kozolec.server.search.SearchIndex;

/** What a broker once fetched at the address of a version lies there for ever, whichever program serves it. */
class VersionContextsTest {

    private static final ModelId CAR_PARK = new ModelId("Parking", "CarPark");
    private static final String KEPT = "refs/contexts/versions";
    private static final String PATH = "dataModel.Parking/CarPark/1.0.0/context.jsonld";
    private static final Who SOMEBODY = Who.repository(Instant.parse("2026-05-04T10:00:00Z"));

    @TempDir
    Path folder;

    private ModelRepository repository;
    private SearchIndex index;
    private Catalogue catalogue;

    @BeforeEach
    void publish() throws Exception {
        repository = ModelRepository.open(folder);
        index = SearchIndex.inMemory();
        Shelf shelf = new Shelf().model("Parking/CarPark", "1.0.0", "\"spots\": {\"type\": \"integer\"}");
        new Importer(repository, Clock.systemUTC()).run(List.of(shelf.source()), false, Progress.NONE);
        catalogue = new Catalogue(repository, index);
    }

    @AfterEach
    void close() {
        index.close();
        repository.close();
    }

    @Test
    void what_was_given_once_is_kept_in_git_each_file_by_itself() {
        assertThat(repository.ref(KEPT)).as("nobody has asked").isEmpty();

        byte[] context = file(ContextDocument.FILE);
        byte[] keyValues = file(ContextDocument.KEY_VALUES);

        assertThat(new String(context, UTF_8)).contains("spots");
        String commit = repository.ref(KEPT).orElseThrow();
        assertThat(repository.files(commit).read(PATH)).hasValue(context);
        assertThat(repository.files(commit).read(PATH.replace("context.", "context.keyvalues.")))
                .hasValue(keyValues);
        assertThat(repository.commit(commit).parent()).as("a commit each").isNotNull();

        file(ContextDocument.FILE);
        assertThat(new Catalogue(repository, index).file(version(), ContextDocument.FILE))
                .hasValueSatisfying(again -> assertThat(again.bytes()).isEqualTo(context));
        assertThat(repository.ref(KEPT)).as("once is enough").hasValue(commit);
    }

    @Test
    void what_an_older_program_gave_is_what_a_newer_one_gives() throws Exception {
        byte[] older = "{\"@context\":{\"spots\":\"https://example.si/spots\"}}".getBytes(UTF_8);
        keep(older);

        assertThat(file(ContextDocument.FILE)).isEqualTo(older);
        ZipFiles archive = ZipFiles.of(file("model.zip"), ZipFiles.Limits.COLLECTION);
        assertThat(archive.read("dataModel.Parking/CarPark/context.jsonld")).hasValue(older);
    }

    @Test
    void contexts_of_other_versions_stay_when_one_is_added() throws Exception {
        byte[] other = "{\"@context\":{}}".getBytes(UTF_8);
        keep("dataModel.Air/Station/2.0.0/context.jsonld", other);

        file(ContextDocument.FILE);

        String commit = repository.ref(KEPT).orElseThrow();
        assertThat(repository.paths(commit)).containsExactly("dataModel.Air/Station/2.0.0/context.jsonld", PATH);
        assertThat(repository.files(commit).read("dataModel.Air/Station/2.0.0/context.jsonld"))
                .hasValue(other);
    }

    private byte[] file(String name) {
        return catalogue.file(version(), name).orElseThrow().bytes();
    }

    private PublishedVersion version() {
        return catalogue.snapshot().find(CAR_PARK).orElseThrow().latest().orElseThrow();
    }

    private void keep(byte[] document) throws Exception {
        keep(PATH, document);
    }

    private void keep(String path, byte[] document) throws Exception {
        try (GitWrite write = repository.write()) {
            String tree = write.tree(null, new TreeEdits().put(path, write.blob(document)));
            String commit = write.commit(tree, null, SOMEBODY, "older");
            write.keep();
            repository.move(List.of(new RefMove(KEPT, null, commit)), SOMEBODY, "older");
        }
    }
}
