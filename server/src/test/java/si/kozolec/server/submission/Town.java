package si.kozolec.server.submission;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import si.kozolec.model.ModelId;
import si.kozolec.server.HandClock;
import si.kozolec.server.access.Person;
import si.kozolec.server.access.Role;
import si.kozolec.server.catalogue.Catalogue;
import si.kozolec.server.catalogue.ModelEntry;
import si.kozolec.server.git.ModelRepository;
import si.kozolec.server.notice.Notices;
import si.kozolec.server.notice.Publication;
import si.kozolec.server.notice.SubmissionChange;
import si.kozolec.server.search.SearchIndex;

/** A repository with people around it, real in all its parts, on a folder of its own. */
final class Town implements AutoCloseable {

    static final Person VID = new Person("vid", "Vid Vovk", Role.SUBMITTER);
    static final Person ZOJA = new Person("zoja", "Zoja Zver", Role.SUBMITTER);
    static final Person ANA = new Person("ana", "Ana Kos", Role.CURATOR);
    static final Person BOR = new Person("bor", "Bor Bele", Role.CURATOR);
    static final Person IVA = new Person("iva", "Iva Ivanc", Role.ADMIN);

    final ModelRepository repository;
    final SearchIndex index;
    final Catalogue catalogue;
    final Submissions submissions;
    final ReviewDesk desk;
    final List<Publication> publications = new ArrayList<>();
    final List<SubmissionChange> changes = new ArrayList<>();
    final HandClock clock = new HandClock(Instant.parse("2026-05-04T10:00:00Z"));

    Town(Path folder) {
        this(folder, Policy.USUAL, ContentLimits.USUAL);
    }

    Town(Path folder, Policy policy, ContentLimits limits) {
        repository = ModelRepository.open(folder.resolve("models.git"));
        index = SearchIndex.open(folder.resolve("index"));
        catalogue = new Catalogue(repository, index);
        submissions = new Submissions(repository, policy);
        desk = SubmissionHouse.desk(repository, catalogue, policy, limits, Checker.NONE, new Listening(), clock);
    }

    /** Whatever happens, everybody hears it. */
    private final class Listening implements Notices {
        @Override
        public synchronized void published(Publication publication) {
            publications.add(publication);
        }

        @Override
        public synchronized void submissionChanged(SubmissionChange change) {
            changes.add(change);
        }
    }

    /** A schema whose own attributes are these, each written as {@code "name": {schema}}. */
    static String schema(String id, String version, String... attributes) {
        String name = id.substring(id.indexOf('/') + 1);
        return """
                {
                  "$schema": "https://json-schema.org/draft/2020-12/schema",
                  "$schemaVersion": "%s",
                  "$id": "https://w3id.org/kozolec/dataModel.%s/schema.json",
                  "title": "Kozolec - %s",
                  "description": "A model for tests",
                  "license": "CC-BY-4.0",
                  "type": "object",
                  "properties": {
                    "id": {"type": "string", "description": "Property. Which one"},
                    "type": {"type": "string", "enum": ["%s"], "description": "Property. What it is"}%s
                  },
                  "required": ["id", "type"]
                }
                """.formatted(
                version, id, name, name, attributes.length == 0 ? "" : ",\n    " + String.join(",\n    ", attributes));
    }

    static final String SPOTS = "\"spots\": {\"type\": \"integer\", \"description\": \"Property. How many\"}";
    static final String COLOUR = "\"colour\": {\"type\": \"string\", \"description\": \"Property. Its colour\"}";

    static Content model(String id, String version, String... attributes) {
        return files("A model: " + id, Map.of("dataModel." + id + "/schema.json", schema(id, version, attributes)));
    }

    static Content files(String title, Map<String, String> texts) {
        Map<String, byte[]> files = new TreeMap<>();
        texts.forEach((path, text) -> files.put(path, text.getBytes(UTF_8)));
        return Content.of(title, files);
    }

    static Content standing(String title, Content.StandingChange... changes) {
        return new Content(title, "", false, null, new TreeMap<>(), new TreeSet<>(), List.of(changes));
    }

    /** Through the whole life in one go. */
    Submission published(Content content) {
        Submission submission = approved(content);
        return desk.publish(ANA, submission.number(), submission.latest().revision());
    }

    Submission approved(Content content) {
        Submission submission = desk.submit(VID, content);
        int number = submission.number();
        desk.review(ANA, number, 1, Event.Verdict.APPROVE, "");
        return desk.review(BOR, number, 1, Event.Verdict.APPROVE, "");
    }

    List<String> versions(String id) {
        return entry(id).versions().keySet().stream().map(Object::toString).toList();
    }

    ModelEntry entry(String id) {
        return catalogue.snapshot().find(ModelId.parse(id).orElseThrow()).orElseThrow();
    }

    @Override
    public void close() {
        index.close();
        repository.close();
    }
}
