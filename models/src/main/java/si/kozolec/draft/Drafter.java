package si.kozolec.draft;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import si.kozolec.draft.Draft.Reused;
import si.kozolec.identification.Candidate;
import si.kozolec.identification.Identification;
import si.kozolec.identification.KnownAttributes;
import si.kozolec.model.Language;
import si.kozolec.model.ModelId;
import si.kozolec.reading.TermSource;
import si.kozolec.sample.Field;
import si.kozolec.sample.Folding;
import si.kozolec.sample.Sample;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes the draft of a model from a payload.
 *
 * <pre>{@code
 * Draft draft = new Drafter(identifier.known()).draft(identification, Optional.empty());
 * byte[] zip = draft.zip();
 * }</pre>
 */
public final class Drafter {

    private static final JsonMapper PRETTY =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private static final String TERMS = "https://w3id.org/kozolec/terms/";
    private static final int MOST_ATTRIBUTES = 300;

    private final KnownAttributes known;

    public Drafter(KnownAttributes known) {
        this.known = known;
    }

    /**
     * The draft.
     *
     * @param identification the payload and the models that are nearest to it; it must not be empty
     * @param wanted what the model is to be called; without it a name is made from the type or the file's name
     * @throws IllegalArgumentException if nothing is in the payload
     */
    public Draft draft(Identification identification, Optional<ModelId> wanted) {
        Sample sample = identification.sample();
        if (sample.isEmpty()) {
            throw new IllegalArgumentException("nothing to make a draft from");
        }
        ModelId id = wanted.orElseGet(() -> name(sample));
        boolean ownSubject = !known.subjects().contains(id.subject());
        List<Planned> attributes = planned(sample, identification);
        SortedMap<String, String> texts = new TreeMap<>();
        String folder = id.folder() + "/";
        texts.put(folder + "schema.json", json(SchemaWriter.schema(id, attributes)));
        texts.put(folder + "kozolec.json", json(about()));
        texts.put(folder + "texts.sl.json", json(words(attributes, Language.SL)));
        texts.put(folder + "texts.en.json", json(words(attributes, Language.EN)));
        texts.put(
                folder + "ADOPTERS.yaml",
                "description: Organisations that use the data model " + id.name() + " of the subject "
                        + id.subjectFolder() + ". All fields of an entry are optional.\ncurrentAdopters: []\n");
        texts.put(folder + "notes.yaml", "notesHeader:\n  \"\"\nnotesMiddle:\n  \"\"\nnotesFooter:\n  \"\"\n");
        texts.put(
                folder + "LICENSE.md",
                "The data model " + id.name()
                        + " is licensed under Creative Commons Attribution 4.0 International (CC BY 4.0),\n"
                        + "https://creativecommons.org/licenses/by/4.0/legalcode.\n");
        new ExampleWriter(id, attributes)
                .write(sample.keyValues().get(0))
                .forEach((name, example) -> texts.put(folder + "examples/" + name, json(example)));
        if (ownSubject) {
            texts.put(id.subjectFolder() + "/context.jsonld", json(context(id, attributes)));
        }
        List<Draft.Gap> gaps = Gaps.of(id, attributes, ownSubject, wanted.isPresent());
        texts.put(folder + "DRAFT.md", toDo(gaps));
        List<Reused> reused = attributes.stream()
                .filter(attribute -> attribute.known() != null)
                .map(attribute -> new Reused(
                        attribute.field().name(),
                        attribute.name(),
                        attribute.known().model()))
                .toList();
        return new Draft(id, texts, reused, gaps);
    }

    private List<Planned> planned(Sample sample, Identification identification) {
        List<ModelId> near =
                identification.models().stream().map(Candidate::model).toList();
        List<Planned> attributes = new ArrayList<>();
        Set<String> taken = new HashSet<>(Set.of("id", "type"));
        for (Field field : sample.fields().stream().limit(MOST_ATTRIBUTES).toList()) {
            Planned attribute = Planned.of(field, known.of(field, near).orElse(null), sample.entities());
            if (taken.contains(attribute.name())) {
                attribute = Planned.of(field, null, sample.entities());
            }
            String name = attribute.name();
            for (int number = 2; !taken.add(name); number++) {
                name = attribute.name() + number;
            }
            attributes.add(attribute.called(name));
        }
        return attributes;
    }

    /** A name from the type, else from the file; a subject of its own, so that drafts do not get into each other's way. */
    private static ModelId name(Sample sample) {
        String type = sample.types().isEmpty() ? "" : sample.types().get(0);
        String written = type.substring(Math.max(type.lastIndexOf('/'), type.lastIndexOf('#')) + 1);
        if (written.isEmpty()) {
            String file = sample.file()
                    .substring(Math.max(
                                    sample.file().lastIndexOf('/'),
                                    sample.file().lastIndexOf('\\'))
                            + 1);
            written = file.contains(".") ? file.substring(0, file.indexOf('.')) : file;
        }
        StringBuilder name = new StringBuilder();
        for (String word : Folding.words(written)) {
            name.append(word.substring(0, 1).toUpperCase(Locale.ROOT)).append(word.substring(1));
        }
        String plain = name.toString().replaceAll("[^A-Za-z0-9]", "");
        String short60 = plain.substring(0, Math.min(60, plain.length()));
        String model = short60.matches("[A-Z][A-Za-z0-9]*") ? short60 : "New" + short60 + "Model";
        return new ModelId(model + ModelId.NATIONAL_SUFFIX, model);
    }

    private static ObjectNode about() {
        ObjectNode about = JsonNodeFactory.instance.objectNode().put("status", "draft");
        about.putArray("domains");
        return about;
    }

    private static ObjectNode words(List<Planned> attributes, Language language) {
        ObjectNode words =
                JsonNodeFactory.instance.objectNode().put("title", "").put("description", "");
        words.putArray("keywords");
        ObjectNode all = words.putObject("attributes");
        for (Planned attribute : attributes) {
            ObjectNode one = all.putObject(attribute.name());
            one.put("label", attribute.label().in(language));
            // In English the description stands in the schema.
            if (language == Language.SL) {
                one.put("description", attribute.description().sl());
            }
        }
        return words;
    }

    private static ObjectNode context(ModelId id, List<Planned> attributes) {
        SortedMap<String, String> iris = new TreeMap<>();
        iris.put(id.name(), TERMS + id.subject() + "/" + id.name());
        for (Planned attribute : attributes) {
            String iri = attribute.known() == null ? null : attribute.known().iri();
            iris.put(attribute.name(), iri == null ? TERMS + id.subject() + "/" + attribute.name() : iri);
            inner(id, attribute.field(), iris);
        }
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        ObjectNode context = document.putObject("@context");
        iris.forEach((term, iri) -> {
            if (!TermSource.isCore(term) && term.matches("[^@:/\\s][^:/\\s]*")) {
                context.put(term, iri);
            }
        });
        return document;
    }

    private static void inner(ModelId id, Field field, SortedMap<String, String> iris) {
        for (Field member : field.inner()) {
            iris.putIfAbsent(member.name(), TERMS + id.subject() + "/" + Folding.key(member.name()));
            inner(id, member, iris);
        }
    }

    /** What people must do, in both languages, in a file that they throw away in the end. */
    private static String toDo(List<Draft.Gap> gaps) {
        StringBuilder text = new StringBuilder();
        for (Language language : Language.values()) {
            text.append("# ").append(Gaps.text("todo.title").in(language)).append("\n\n");
            text.append(Gaps.text("todo.intro").in(language)).append("\n\n");
            for (Draft.Gap gap : gaps) {
                text.append("- [ ] `")
                        .append(gap.file())
                        .append("`: ")
                        .append(gap.text().in(language))
                        .append('\n');
            }
            text.append('\n');
        }
        return text.toString();
    }

    private static String json(ObjectNode document) {
        return PRETTY.writeValueAsString(document) + "\n";
    }
}
