package si.kozolec.schema;

import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** The edition of JSON Schema that a document is written in. */
enum Dialect {
    DRAFT_4("http://json-schema.org/draft-04/schema"),
    DRAFT_6("http://json-schema.org/draft-06/schema"),
    DRAFT_7("http://json-schema.org/draft-07/schema"),
    DRAFT_2019_09("https://json-schema.org/draft/2019-09/schema"),
    DRAFT_2020_12("https://json-schema.org/draft/2020-12/schema");

    private final String uri;

    Dialect(String uri) {
        this.uri = uri;
    }

    /** The address that {@code $schema} gives. */
    String uri() {
        return uri;
    }

    /** Whether what stands beside a {@code $ref} counts for nothing. */
    boolean hidesWhatStandsBesideReference() {
        return compareTo(DRAFT_2019_09) < 0;
    }

    /** Whether that word, of those that refer to another schema, is one of this edition. */
    boolean knowsReference(String keyword) {
        return switch (keyword) {
            case "$recursiveRef" -> this == DRAFT_2019_09;
            case "$dynamicRef" -> this == DRAFT_2020_12;
            default -> true;
        };
    }

    /** Whether items that {@code contains} has found are no longer asked by {@code unevaluatedItems}. */
    boolean containsCountsAsLook() {
        return this == DRAFT_2020_12;
    }

    /** The edition that a document names; empty when it names none, or one that there is not. */
    static Optional<Dialect> named(JsonNode document) {
        String named = bare(document.path("$schema").asString(""));
        for (Dialect dialect : values()) {
            if (bare(dialect.uri).equals(named)) {
                return Optional.of(dialect);
            }
        }
        return Optional.empty();
    }

    /** The edition to read a document by: the one that it names, else the one that nearly all models are written in. */
    static Dialect of(JsonNode document) {
        return named(document).orElse(DRAFT_2020_12);
    }

    private static String bare(String uri) {
        String plain = uri.strip().replaceFirst("^https?://", "");
        return plain.replaceFirst("#?/?$", "");
    }
}
