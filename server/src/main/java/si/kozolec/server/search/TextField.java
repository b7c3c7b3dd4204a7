package si.kozolec.server.search;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.IndexOptions;
import org.jspecify.annotations.Nullable;
import si.kozolec.model.Language;

/**
 * A field that words are looked for in: of which kind of document, in which language, and how much a word found there weighs.
 *
 * <p>Models and attributes never share a field, so that how rare a word is, is counted among models or among attributes only.
 */
enum TextField {
    NAME(Kind.MODEL, Content.ENGLISH, 6f),
    TITLE_SL(Kind.MODEL, Content.SLOVENIAN, 5f),
    TITLE_EN(Kind.MODEL, Content.ENGLISH, 5f),
    KEYWORD_SL(Kind.MODEL, Content.SLOVENIAN, 4f),
    KEYWORD_EN(Kind.MODEL, Content.ENGLISH, 4f),
    TAG(Kind.MODEL, Content.ENGLISH, 3f),
    ATTRIBUTE(Kind.MODEL, Content.ENGLISH, 2.5f),
    LABEL_SL(Kind.MODEL, Content.SLOVENIAN, 2f),
    LABEL_EN(Kind.MODEL, Content.ENGLISH, 2f),
    DESCRIPTION_SL(Kind.MODEL, Content.SLOVENIAN, 2f),
    DESCRIPTION_EN(Kind.MODEL, Content.ENGLISH, 2f),
    DETAIL_SL(Kind.MODEL, Content.SLOVENIAN, 0.8f),
    DETAIL_EN(Kind.MODEL, Content.ENGLISH, 0.8f),
    VALUE(Kind.MODEL, Content.ENGLISH, 1.2f),
    BEGINNING_OF_NAME(Kind.MODEL, Content.BEGINNINGS, 2f),
    BEGINNING_OF_TEXT(Kind.MODEL, Content.BEGINNINGS, 0.4f),
    CONCEPT_OF_NAME(Kind.MODEL, Content.CONCEPTS, 6f),
    CONCEPT_OF_TITLE(Kind.MODEL, Content.CONCEPTS, 4f),
    CONCEPT_OF_SUBJECT(Kind.MODEL, Content.CONCEPTS, 2f),
    CONCEPT_OF_DESCRIPTION(Kind.MODEL, Content.CONCEPTS, 1.6f),
    CONCEPT_OF_ATTRIBUTE(Kind.MODEL, Content.CONCEPTS, 1.6f),
    CONCEPT_OF_DETAIL(Kind.MODEL, Content.CONCEPTS, 0.6f),

    ATTRIBUTE_NAME(Kind.ATTRIBUTE, Content.ENGLISH, 5f),
    ATTRIBUTE_LABEL_SL(Kind.ATTRIBUTE, Content.SLOVENIAN, 4f),
    ATTRIBUTE_LABEL_EN(Kind.ATTRIBUTE, Content.ENGLISH, 4f),
    ATTRIBUTE_TEXT_SL(Kind.ATTRIBUTE, Content.SLOVENIAN, 1.5f),
    ATTRIBUTE_TEXT_EN(Kind.ATTRIBUTE, Content.ENGLISH, 1.5f),
    ATTRIBUTE_VALUE(Kind.ATTRIBUTE, Content.ENGLISH, 0.8f),
    BEGINNING_OF_ATTRIBUTE(Kind.ATTRIBUTE, Content.BEGINNINGS, 2f),
    CONCEPT_OF_ATTRIBUTE_NAME(Kind.ATTRIBUTE, Content.CONCEPTS, 4f),
    CONCEPT_OF_ATTRIBUTE_TEXT(Kind.ATTRIBUTE, Content.CONCEPTS, 1.2f);

    /** What a document stands for. */
    enum Kind {
        MODEL,
        ATTRIBUTE;

        /** The fields of that kind of document. */
        List<TextField> fields() {
            return Arrays.stream(TextField.values())
                    .filter(field -> field.kind == this)
                    .toList();
        }
    }

    /** What stands in a field. */
    enum Content {
        SLOVENIAN,
        ENGLISH,
        /** The beginnings of words. */
        BEGINNINGS,
        /** The concepts of which terms were found in a text, by their codes. */
        CONCEPTS
    }

    private static final FieldType WORDS = type(IndexOptions.DOCS_AND_FREQS, false);
    private static final FieldType BEGINNINGS = type(IndexOptions.DOCS, true);

    private final Kind kind;
    private final Content content;
    private final float weight;

    TextField(Kind kind, Content content, float weight) {
        this.kind = kind;
        this.content = content;
        this.weight = weight;
    }

    /** The language of its words; null for a field without words. */
    @Nullable Language language() {
        return switch (content) {
            case SLOVENIAN -> Language.SL;
            case ENGLISH -> Language.EN;
            case BEGINNINGS, CONCEPTS -> null;
        };
    }

    float weight() {
        return weight;
    }

    boolean holdsBeginnings() {
        return content == Content.BEGINNINGS;
    }

    boolean holdsConcepts() {
        return content == Content.CONCEPTS;
    }

    Analyzers analysis() {
        return switch (content) {
            case SLOVENIAN -> Analyzers.SLOVENIAN;
            case ENGLISH -> Analyzers.ENGLISH;
            case BEGINNINGS -> Analyzers.BEGINNINGS;
            case CONCEPTS -> Analyzers.CONCEPTS;
        };
    }

    /** The text as a field of a document. */
    Field of(String text) {
        return new Field(name(), Words.composed(text), holdsBeginnings() ? BEGINNINGS : WORDS);
    }

    /** Takes the text of each field apart in the way of that field. */
    static Analyzer analyzer() {
        Map<String, Analyzer> byField = new HashMap<>();
        for (TextField field : values()) {
            byField.put(field.name(), field.analysis().analyzer());
        }
        return new PerFieldAnalyzerWrapper(Analyzers.ENGLISH.analyzer(), byField);
    }

    private static FieldType type(IndexOptions options, boolean omitNorms) {
        FieldType type = new FieldType();
        type.setTokenized(true);
        type.setIndexOptions(options);
        type.setOmitNorms(omitNorms);
        type.freeze();
        return type;
    }
}
