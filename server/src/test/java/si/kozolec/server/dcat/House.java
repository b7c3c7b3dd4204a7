package si.kozolec.server.dcat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import si.kozolec.model.Catalogues;
import si.kozolec.model.MemoryFiles;
import si.kozolec.model.ModelFiles;
import si.kozolec.model.ModelId;
import si.kozolec.model.Status;
import si.kozolec.model.Version;
import si.kozolec.reading.ModelRecord;
import si.kozolec.server.catalogue.Catalogue;
import si.kozolec.server.catalogue.ImportSource;
import si.kozolec.server.catalogue.Importer;
import si.kozolec.server.catalogue.Progress;
import si.kozolec.server.catalogue.PublishedVersion;
import si.kozolec.server.git.GitWrite;
import si.kozolec.server.git.ModelRepository;
import si.kozolec.server.git.RefMove;
import si.kozolec.server.git.TreeEdits;
import si.kozolec.server.git.Who;
import si.kozolec.server.search.SearchIndex;

/** A repository with a catalogue over it, into which tests publish at times of their choosing. */
public final class House implements AutoCloseable {

    /** The address that the tests' server has. */
    static final String BASE = "https://modeli.example.si";

    static final Instant MORNING = Instant.parse("2026-03-02T08:00:00Z");
    static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    static final Instant EVENING = Instant.parse("2026-03-02T20:00:00Z");

    private final ModelRepository repository;
    private final SearchIndex index = SearchIndex.inMemory();
    private final Catalogue catalogue;
    private final Map<String, String> files = new LinkedHashMap<>();

    public House(Path folder) {
        repository = ModelRepository.open(folder);
        catalogue = new Catalogue(repository, index, SemanticFiles.makers());
    }

    public Catalogue catalogue() {
        return catalogue;
    }

    DcatCatalogue dcat() {
        return new DcatCatalogue(catalogue, CatalogOptions.USUAL);
    }

    /** Publishes the nation's starter models. */
    House takeStarters(Instant at) throws Exception {
        return take(Catalogues.builtIn(), at);
    }

    /** Publishes what is in those files. */
    House take(ModelFiles tree, Instant at) throws Exception {
        List<ImportSource.Folder> folders = tree.list("").stream()
                .filter(ModelFiles.Entry::folder)
                .map(entry -> new ImportSource.Folder(tree, entry.name(), entry.name(), "", ""))
                .toList();
        new Importer(repository, Clock.fixed(at, ZoneOffset.UTC))
                .run(List.of(new ImportSource("a test", folders)), false, Progress.NONE);
        catalogue.refresh();
        return this;
    }

    /** Publishes a model of a few attributes; the texts are put into JSON as they are. */
    public House publish(String id, String version, String title, String description, String attributes, Instant at)
            throws Exception {
        String name = id.substring(id.indexOf('/') + 1);
        files.put("dataModel." + id + "/schema.json", """
                {
                  "$schema": "https://json-schema.org/draft/2020-12/schema",
                  "$schemaVersion": "%s",
                  "title": "%s",
                  "description": "%s",
                  "license": "CC-BY-4.0",
                  "type": "object",
                  "properties": {
                    "id": {"type": "string", "description": "Property. Which one"},
                    "type": {"type": "string", "enum": ["%s"], "description": "Property. What it is"}%s
                  },
                  "required": ["id", "type"]
                }
                """.formatted(
                        version, title, description, name, attributes.isEmpty() ? "" : ",\n" + attributes));
        return take(MemoryFiles.ofTexts(files), at);
    }

    /** Lays down many small models of one subject, to be published with the next one. */
    public House layDown(String subject, int models) {
        for (int number = 1; number <= models; number++) {
            with("dataModel." + subject + "/Lamp" + number + "/schema.json", """
                    {"$schema": "https://json-schema.org/draft/2020-12/schema", "$schemaVersion": "1.0.0",
                     "title": "Lamp", "description": "One lamp of many", "type": "object",
                     "properties": {"id": {"type": "string"}, "type": {"type": "string", "enum": ["Lamp%s"]}}}
                    """.formatted(number));
        }
        return this;
    }

    /** A file beside the models, for the next publication. */
    House with(String path, String content) {
        files.put(path, content);
        return this;
    }

    /** Takes a version back. */
    public House withdraw(String id, String version, Instant at) throws Exception {
        ModelId model = ModelId.parse(id).orElseThrow();
        String main = repository.main().orElseThrow();
        byte[] bytes = repository.files(main).read(ModelRecord.path(model)).orElseThrow();
        ModelRecord record = ModelRecord.read(bytes).orElseThrow();
        Who curator = new Who("Ana", "ana@example.si", at);
        try (GitWrite write = repository.write()) {
            TreeEdits edits = new TreeEdits();
            edits.put(
                    ModelRecord.path(model),
                    write.blob(record.standing(
                                    Status.WITHDRAWN,
                                    null,
                                    Map.of(Version.parse(version).orElseThrow(), "It was wrong"))
                            .bytes()));
            String tree = write.tree(repository.commit(main).tree(), edits);
            String next = write.commit(tree, main, curator, "Withdraw\n");
            write.keep();
            repository.move(List.of(new RefMove(ModelRepository.MAIN, main, next)), curator, "withdraw");
        }
        catalogue.refresh();
        return this;
    }

    /** The newest version of a model. */
    PublishedVersion latest(String id) {
        return catalogue
                .snapshot()
                .find(ModelId.parse(id).orElseThrow())
                .orElseThrow()
                .latest()
                .orElseThrow();
    }

    @Override
    public void close() throws IOException {
        index.close();
        repository.close();
    }
}
