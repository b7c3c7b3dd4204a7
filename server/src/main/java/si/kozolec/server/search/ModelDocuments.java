package si.kozolec.server.search;

import static si.kozolec.server.search.TextField.*;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.util.BytesRef;
import si.kozolec.model.Attribute;
import si.kozolec.model.Language;
import si.kozolec.model.LocalizedText;
import si.kozolec.model.ModelId;
import si.kozolec.model.ModelVersion;

/** Turns a model into the documents of the index: one for the model itself, and one for each of its attributes. */
final class ModelDocuments {

    /** Which model a document belongs to, on all documents: what is replaced and removed together. */
    static final String OF = "of";
    /** Whole names by which a model is called, folded. */
    static final String IDENTITY = "identity";
    /** The names and paths of a model's attributes, folded. */
    static final String HAS = "has";
    /** The values of a model's enumerations, folded, without anything between their words. */
    static final String HOLDS = "holds";
    /** Three letters in a row of a model's identity, for those who misspell it. */
    static final String GRAM = "gram";
    /** The models that a model builds on, and how many say that they use it. */
    static final String BUILDS_ON = "builds-on";

    static final String ADOPTERS = "adopters";
    /** What is kept of a model, and where the words of its texts stand. */
    static final String STORED_MODEL = "model";

    static final String MARKS = "marks";
    /** The name of an attribute, as it is written, and folded. */
    static final String GROUP = "group";

    static final String ATTRIBUTE_IDENTITY = "attribute-identity";
    static final String STORED_ATTRIBUTE = "attribute";

    // Enough for any model that people write; a generated one of 4 MB must not fill the index alone.
    private static final int MOST_ATTRIBUTES = 5_000;
    private static final int MOST_VALUES = 300;
    private static final int LONGEST_TEXT = 20_000;
    private static final int LONGEST_NAME = 1_000;
    private static final int LONGEST_VALUE = 60;

    private static final int PATH_PARTS = 3;
    // "https://github.com/smart-data-models/dataModel.Parking/blob/master/OffStreetParking/schema.json"
    private static final Pattern UPSTREAM =
            Pattern.compile("dataModel\\.([^/]+)/(?:(?:blob|tree|raw)/[^/]+/)?([A-Za-z][A-Za-z0-9]*)");

    private ModelDocuments() {}

    static List<Document> of(IndexedModel indexed) {
        ModelVersion model = indexed.model();
        List<Attribute> attributes = model.allAttributes()
                .filter(attribute -> attribute.path().length() <= LONGEST_NAME)
                .limit(MOST_ATTRIBUTES)
                .toList();
        List<Document> documents = new ArrayList<>();
        documents.add(document(indexed, attributes));
        for (Attribute attribute : attributes) {
            documents.add(document(model.id(), attribute, model.terms().getOrDefault(attribute.name(), "")));
        }
        return documents;
    }

    private static Document document(IndexedModel indexed, List<Attribute> attributes) {
        ModelVersion model = indexed.model();
        ModelSummary summary = ModelSummary.of(indexed);
        Document document = new Document();
        identify(document, model);
        document.add(new BinaryDocValuesField(STORED_MODEL, StoredModel.toBytes(summary)));

        add(document, NAME, model.id().name());
        if (!model.entityType().equals(model.id().name())) {
            add(document, NAME, summary.entityType());
        }
        add(document, TITLE_SL, TITLE_EN, model.title());
        add(document, DESCRIPTION_SL, DESCRIPTION_EN, model.description());
        model.keywords().forEach((language, words) -> {
            for (String word : words) {
                add(document, language == Language.SL ? KEYWORD_SL : KEYWORD_EN, word);
                add(document, BEGINNING_OF_NAME, word);
            }
        });
        // With the prefix, so that who asks for a "parking data model" is not told that nothing has all these words.
        add(document, TAG, model.id().subjectFolder());
        model.tags().forEach(tag -> add(document, TAG, tag));
        model.domains().forEach(domain -> add(document, TAG, domain));
        addAttributes(document, attributes);
        addConcepts(document, model, attributes);
        addReuse(document, model);

        add(document, BEGINNING_OF_NAME, model.id().subject());
        add(document, BEGINNING_OF_NAME, model.id().name());
        add(document, BEGINNING_OF_NAME, BEGINNING_OF_NAME, model.title());
        model.tags().forEach(tag -> add(document, BEGINNING_OF_NAME, tag));
        add(document, BEGINNING_OF_TEXT, BEGINNING_OF_TEXT, summary.description());
        return document;
    }

    private static void identify(Document document, ModelVersion model) {
        ModelId id = model.id();
        belongTo(document, id);
        Set<String> names = new LinkedHashSet<>(List.of(id.toString(), id.folder(), id.name()));
        if (model.entityType().length() <= LONGEST_NAME) {
            names.add(model.entityType());
        }
        for (String name : names.stream().map(Analyzers::folded).collect(Collectors.toSet())) {
            document.add(new StringField(IDENTITY, name, Field.Store.NO));
        }
        for (String gram : NearestNames.grams(id.toString())) {
            document.add(new StringField(GRAM, gram, Field.Store.NO));
        }
    }

    private static void addAttributes(Document document, List<Attribute> attributes) {
        Set<String> names = new LinkedHashSet<>();
        Set<String> values = new LinkedHashSet<>();
        Set<String> has = new LinkedHashSet<>();
        for (Attribute attribute : attributes) {
            names.add(attribute.name());
            has.add(Analyzers.folded(attribute.name()));
            has.add(Analyzers.folded(attribute.path()));
            attribute.enumeration().stream().limit(MOST_VALUES).forEach(values::add);
            add(document, LABEL_SL, LABEL_EN, attribute.label());
            add(document, DETAIL_SL, DETAIL_EN, attribute.description());
        }
        has.forEach(name -> document.add(new StringField(HAS, name, Field.Store.NO)));
        for (String name : names) {
            add(document, ATTRIBUTE, name);
            add(document, BEGINNING_OF_TEXT, name);
        }
        values.forEach(value -> add(document, VALUE, value));
        values.stream()
                .filter(value -> value.length() <= LONGEST_VALUE)
                .map(value -> Analyzers.folded(String.join("", Words.in(value))))
                .filter(value -> !value.isEmpty())
                .distinct()
                .forEach(value -> document.add(new StringField(HOLDS, value, Field.Store.NO)));
    }

    /** Tells whom a model builds on, so that those get the credit. */
    private static void addReuse(Document document, ModelVersion model) {
        document.add(new NumericDocValuesField(ADOPTERS, model.adopters().size()));
        model.references().stream()
                .map(path -> path.split("/", PATH_PARTS))
                .filter(parts -> parts.length == PATH_PARTS)
                .flatMap(parts -> ModelId.of(parts[0], parts[1]).stream())
                .filter(id -> !id.equals(model.id()))
                .distinct()
                .forEach(id -> document.add(new SortedSetDocValuesField(BUILDS_ON, new BytesRef(id.toString()))));
        Matcher origin = UPSTREAM.matcher(model.derivedFrom() == null ? "" : model.derivedFrom());
        if (origin.find()) {
            ModelId.of(origin.group(1), origin.group(2))
                    .ifPresent(id -> document.add(new SortedSetDocValuesField(BUILDS_ON, new BytesRef(id.toString()))));
        }
    }

    private static void addConcepts(Document document, ModelVersion model, List<Attribute> attributes) {
        ConceptTexts concepts = new ConceptTexts();
        concepts.add(CONCEPT_OF_NAME, model.id().name(), Language.EN);
        concepts.add(CONCEPT_OF_SUBJECT, model.id().subject(), Language.EN);
        concepts.add(CONCEPT_OF_TITLE, model.title());
        model.keywords()
                .forEach((language, words) -> words.forEach(word -> concepts.add(CONCEPT_OF_TITLE, word, language)));
        model.tags().forEach(tag -> concepts.add(CONCEPT_OF_TITLE, tag, Language.EN));
        concepts.add(CONCEPT_OF_DESCRIPTION, cut(model.description()));
        Set<String> names = new LinkedHashSet<>();
        for (Attribute attribute : attributes) {
            if (names.add(attribute.name())) {
                concepts.add(CONCEPT_OF_ATTRIBUTE, attribute.name(), Language.EN);
                concepts.add(CONCEPT_OF_ATTRIBUTE, attribute.label());
                concepts.add(CONCEPT_OF_DETAIL, cut(attribute.description()));
            }
        }
        add(document, concepts);
    }

    private static void add(Document document, ConceptTexts concepts) {
        concepts.codes().forEach((field, codes) -> document.add(field.of(codes.toString())));
    }

    private static LocalizedText cut(LocalizedText text) {
        return StoredModel.cut(text, LONGEST_TEXT);
    }

    private static Document document(ModelId model, Attribute attribute, String iri) {
        StoredAttribute stored = StoredAttribute.of(model, attribute, iri);
        String name = attribute.name();
        Document document = new Document();
        belongTo(document, model);
        document.add(new StringField(GROUP, name, Field.Store.NO));
        document.add(new SortedDocValuesField(GROUP, new BytesRef(name)));
        document.add(new StringField(ATTRIBUTE_IDENTITY, Analyzers.folded(name), Field.Store.NO));
        document.add(new BinaryDocValuesField(STORED_ATTRIBUTE, stored.toBytes()));
        add(document, ATTRIBUTE_NAME, name);
        add(document, BEGINNING_OF_ATTRIBUTE, name);
        add(document, BEGINNING_OF_ATTRIBUTE, BEGINNING_OF_ATTRIBUTE, stored.label());
        add(document, ATTRIBUTE_LABEL_SL, ATTRIBUTE_LABEL_EN, stored.label());
        add(document, ATTRIBUTE_TEXT_SL, ATTRIBUTE_TEXT_EN, stored.description());
        stored.enumeration().forEach(value -> add(document, ATTRIBUTE_VALUE, value));
        stored.formats().forEach(format -> add(document, ATTRIBUTE_VALUE, format));
        if (stored.unit() != null) {
            add(document, ATTRIBUTE_VALUE, stored.unit().text());
            add(document, ATTRIBUTE_VALUE, stored.unit().code());
        }
        ConceptTexts concepts = new ConceptTexts();
        concepts.add(CONCEPT_OF_ATTRIBUTE_NAME, name, Language.EN);
        concepts.add(CONCEPT_OF_ATTRIBUTE_NAME, stored.label());
        concepts.add(CONCEPT_OF_ATTRIBUTE_TEXT, stored.description());
        add(document, concepts);
        return document;
    }

    private static void belongTo(Document document, ModelId model) {
        document.add(new StringField(OF, model.toString(), Field.Store.NO));
        document.add(new SortedDocValuesField(OF, new BytesRef(model.toString())));
    }

    private static void add(Document document, TextField slovenian, TextField english, LocalizedText text) {
        add(document, slovenian, text.sl());
        add(document, english, text.en());
    }

    private static void add(Document document, TextField field, String text) {
        if (!text.isBlank()) {
            document.add(field.of(text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text));
        }
    }
}
