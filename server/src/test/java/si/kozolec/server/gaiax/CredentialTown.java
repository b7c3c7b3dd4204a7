package si.kozolec.server.gaiax;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import si.kozolec.credential.Verdict;
import si.kozolec.model.ModelId;
import si.kozolec.model.Status;
import si.kozolec.model.Version;
import si.kozolec.reading.ModelRecord;
import si.kozolec.server.HandClock;
import si.kozolec.server.catalogue.Catalogue;
import si.kozolec.server.catalogue.ModelEntry;
import si.kozolec.server.catalogue.PublishedVersion;
import si.kozolec.server.egress.AllowedNetworks;
import si.kozolec.server.git.GitWrite;
import si.kozolec.server.git.ModelRepository;
import si.kozolec.server.git.RefMove;
import si.kozolec.server.git.StaleRefException;
import si.kozolec.server.git.TreeEdits;
import si.kozolec.server.git.Who;
import si.kozolec.server.search.SearchIndex;

/** A town that publishes benches, over a real repository, with a clock that it sets itself. */
final class CredentialTown implements AutoCloseable {

    static final Instant NOW = Instant.parse("2026-11-29T08:00:00Z");
    static final ModelId BENCH = ModelId.parse("Furniture/Bench").orElseThrow();
    static final URI ADDRESS = URI.create("https://modeli.example.si");

    private static final String SCHEMA = """
            {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": "Bench", "description": "A \\"seat\\"\\nin the open",
             "license": "CC-BY-4.0", "type": "object",
             "properties": {"id": {"type": "string"}, "type": {"enum": ["Bench"]}, "height": {"type": "number"}}}
            """;

    final Path folder;
    final ModelRepository repository;
    final Catalogue catalogue;
    final HandClock clock = new HandClock(NOW);
    private final SearchIndex index;
    private final List<CredentialOffice> offices = new ArrayList<>();
    private @Nullable String commit;
    private @Nullable String tree;

    CredentialTown(Path folder) {
        this(folder, SearchIndex.inMemory());
    }

    CredentialTown(Path folder, SearchIndex index) {
        this.folder = folder;
        this.index = index;
        this.repository = ModelRepository.open(folder.resolve("models.git"));
        this.catalogue = new Catalogue(repository, index);
        this.commit = repository.main().orElse(null);
        this.tree = commit == null ? null : repository.commit(commit).tree();
    }

    /** The office of a server with a key that it has made itself. */
    CredentialOffice office() {
        return office(options(Optional.empty()));
    }

    CredentialOffice office(GaiaxOptions options) {
        CredentialOffice office = new CredentialOffice(
                options,
                new CredentialOffice.Surroundings(
                        folder.resolve("identity"),
                        catalogue,
                        repository,
                        () -> ADDRESS,
                        Map.of("KEYSTORE", "only-for-this-test"),
                        AllowedNetworks.NONE,
                        clock));
        offices.add(office);
        return office;
    }

    static GaiaxOptions options(Optional<GaiaxOptions.Keystore> keystore) {
        GaiaxOptions own = GaiaxOptions.USUAL.with("ES256", Optional.empty());
        return keystore.map(own::with).orElse(own);
    }

    /** Publishes a version of the bench. */
    PublishedVersion publish(String version) throws StaleRefException {
        return publish(BENCH, version);
    }

    /** Publishes a version of any model. */
    PublishedVersion publish(ModelId model, String version) throws StaleRefException {
        publish(List.of(model), version);
        Version number = Version.parse(version).orElseThrow();
        return Objects.requireNonNull(
                catalogue.snapshot().find(model).orElseThrow().versions().get(number));
    }

    /** Publishes the same version of many models at once. */
    void publish(List<ModelId> models, String version) throws StaleRefException {
        Version number = Version.parse(version).orElseThrow();
        byte[] schema = SCHEMA.replace("\"Bench\", \"desc", "\"Bench " + version + "\", \"desc")
                .getBytes(UTF_8);
        ModelRecord record = new ModelRecord(number, Status.PUBLISHED, null, "", null, Map.of(), List.of());
        Map<String, byte[]> files = new HashMap<>();
        for (ModelId model : models) {
            files.put(model.folder() + "/schema.json", schema);
            files.put(model.folder() + "/examples/example with space.json", "{}".getBytes(UTF_8));
            files.put(ModelRecord.path(model), record.bytes());
        }
        write(files, models, number);
    }

    /** Says that a version is not for use any more. */
    void withdraw(String version) throws StaleRefException {
        Version number = Version.parse(version).orElseThrow();
        ModelRecord record = new ModelRecord(number, Status.PUBLISHED, null, "", null, Map.of(), List.of())
                .standing(Status.PUBLISHED, null, Map.of(number, "Wrong unit."));
        write(Map.of(ModelRecord.path(BENCH), record.bytes()), List.of(), null);
    }

    private void write(Map<String, byte[]> files, List<ModelId> models, @Nullable Version version)
            throws StaleRefException {
        Who who = Who.repository(clock.instant());
        try (GitWrite write = repository.write()) {
            TreeEdits edits = new TreeEdits();
            files.forEach((path, content) -> edits.put(path, write.blob(content)));
            tree = write.tree(tree, edits);
            String next = write.commit(tree, commit, who, "Publish\n");
            List<RefMove> moves = new ArrayList<>();
            moves.add(new RefMove(ModelRepository.MAIN, commit, next));
            for (ModelId model : models) {
                moves.add(write.versionTag(model, Objects.requireNonNull(version), next, who, "Publish\n"));
            }
            write.keep();
            repository.move(moves, who, "publish");
            commit = next;
        }
        catalogue.refresh();
    }

    ModelEntry entry() {
        return catalogue.snapshot().find(BENCH).orElseThrow();
    }

    /** The credential of a version of the bench. */
    Optional<String> credential(CredentialOffice office, String version) {
        ModelEntry entry = entry();
        Version number = Version.parse(version).orElseThrow();
        return office.credential(entry, Objects.requireNonNull(entry.versions().get(number)));
    }

    /** What an office says of a credential of its own. */
    static Verdict verdict(CredentialOffice office, Optional<String> jwt) {
        return office.verify(jwt.orElseThrow());
    }

    /** How many commits an issuer's ledger has. */
    int ledgerCommits() throws IOException {
        int count = 0;
        for (String at : repository.refs("refs/gaiax/").values()) {
            for (String next = at; next != null; next = repository.commit(next).parent()) {
                count++;
            }
        }
        return count;
    }

    @Override
    public void close() {
        offices.forEach(CredentialOffice::close);
        index.close();
        repository.close();
    }
}
