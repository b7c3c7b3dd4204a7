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
    NAME(Kind.MODEL, Language.EN, 6f),
    TITLE_SL(Kind.MODEL, Language.SL, 5f),
    TITLE_EN(Kind.MODEL, Language.EN, 5f),
    KEYWORD_SL(Kind.MODEL, Language.SL, 4f),
    KEYWORD_EN(Kind.MODEL, Language.EN, 4f),
    TAG(Kind.MODEL, Language.EN, 3f),
    ATTRIBUTE(Kind.MODEL, Language.EN, 2.5f),
    LABEL_SL(Kind.MODEL, Language.SL, 2f),
    LABEL_EN(Kind.MODEL, Language.EN, 2f),
    DESCRIPTION_SL(Kind.MODEL, Language.SL, 2f),
    DESCRIPTION_EN(Kind.MODEL, Language.EN, 2f),
    DETAIL_SL(Kind.MODEL, Language.SL, 0.8f),
    DETAIL_EN(Kind.MODEL, Language.EN, 0.8f),
    VALUE(Kind.MODEL, Language.EN, 0.8f),
    BEGINNING_OF_NAME(Kind.MODEL, null, 2f),
    BEGINNING_OF_TEXT(Kind.MODEL, null, 0.4f),

    ATTRIBUTE_NAME(Kind.ATTRIBUTE, Language.EN, 5f),
    ATTRIBUTE_LABEL_SL(Kind.ATTRIBUTE, Language.SL, 4f),
    ATTRIBUTE_LABEL_EN(Kind.ATTRIBUTE, Language.EN, 4f),
    ATTRIBUTE_TEXT_SL(Kind.ATTRIBUTE, Language.SL, 1.5f),
    ATTRIBUTE_TEXT_EN(Kind.ATTRIBUTE, Language.EN, 1.5f),
    ATTRIBUTE_VALUE(Kind.ATTRIBUTE, Language.EN, 0.8f),
    BEGINNING_OF_ATTRIBUTE(Kind.ATTRIBUTE, null, 2f);

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

    private static final FieldType WORDS = type(IndexOptions.DOCS_AND_FREQS, false);
    private static final FieldType BEGINNINGS = type(IndexOptions.DOCS, true);

    private final Kind kind;
    private final @Nullable Language language;
    private final float weight;

    TextField(Kind kind, @Nullable Language language, float weight) {
        this.kind = kind;
        this.language = language;
        this.weight = weight;
    }

    /** The language of its words; null for a field of beginnings. */
    @Nullable Language language() {
        return language;
    }

    float weight() {
        return weight;
    }

    boolean holdsBeginnings() {
        return language == null;
    }

    Analyzers analysis() {
        if (language == null) {
            return Analyzers.BEGINNINGS;
        }
        return language == Language.SL ? Analyzers.SLOVENIAN : Analyzers.ENGLISH;
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
