package si.kozolec.rules;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import si.kozolec.model.Attribute;
import si.kozolec.model.AttributeKind;
import si.kozolec.model.Severity;
import tools.jackson.databind.JsonNode;

/**
 * Asks whether the context types its terms as brokers need it (M2-12): a relationship leads to something, all else does not, and a
 * datatype is an address. One that is only a word makes a processor of JSON-LD refuse the whole context.
 */
final class ContextTypes implements Rule {

    private static final Set<AttributeKind> RELATIONSHIPS =
            Set.of(AttributeKind.RELATIONSHIP, AttributeKind.LIST_RELATIONSHIP);

    private static final Pattern KEYWORD = Pattern.compile("@(?:id|vocab|json|none)");

    @Override
    public String code() {
        return "context-types";
    }

    @Override
    public Severity worst() {
        return Severity.WARNING;
    }

    @Override
    public boolean applies(Subject model) {
        return model.isReadable() && model.context().isThere();
    }

    @Override
    public void check(Subject model, Found found) {
        for (ContextFile.Entry entry : model.context().entries().values()) {
            JsonNode type = entry.definition().path("@type");
            if (!type.isMissingNode()
                    && !KEYWORD.matcher(type.asString("")).matches()
                    && !ContextFile.isAbsolute(model.context().expanded(type.asString("")))) {
                found.warning(entry.spot().below("@type"), "word", entry.term(), Texts.cut(type.asString("?")));
            } else {
                compare(model, entry, found);
            }
        }
    }

    /** A name at two places has one definition, so only what all of its places want can be asked. */
    private static void compare(Subject model, ContextFile.Entry entry, Found found) {
        Set<Boolean> kinds = model.model()
                .allAttributes()
                .filter(attribute -> attribute.name().equals(entry.term()))
                .map(ContextTypes::isRelationship)
                .collect(Collectors.toSet());
        boolean typed = entry.definition().path("@type").asString("").equals("@id");
        if (kinds.equals(Set.of(true)) && !typed) {
            // What is taken in from elsewhere is served with the type that is missing there.
            if (model.id().isNational()) {
                found.warning(entry.spot(), "", entry.term());
            }
        } else if (kinds.equals(Set.of(false)) && typed && !isAddress(model, entry.term())) {
            found.warning(entry.spot(), "not", entry.term());
        }
    }

    private static boolean isRelationship(Attribute attribute) {
        return RELATIONSHIPS.contains(attribute.kind());
    }

    private static boolean isAddress(Subject model, String term) {
        return model.model()
                .allAttributes()
                .filter(attribute -> attribute.name().equals(term))
                .anyMatch(
                        attribute -> attribute.formats().stream().anyMatch(format -> format.matches("ur[il].*|iri.*")));
    }
}
