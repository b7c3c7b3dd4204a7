package si.kozolec.server.web;

import java.util.Optional;

/**
 * A way from a model to something else.
 *
 * @param name what leads there: the name of an attribute, or a word
 * @param target what it leads to, a model or a guess; empty for any entity
 * @param link the page of the target, when it is a model of the repository
 */
public record Relation(String name, String target, Optional<String> link) {}
