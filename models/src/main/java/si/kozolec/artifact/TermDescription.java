package si.kozolec.artifact;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import si.kozolec.model.AttributeKind;
import si.kozolec.model.Language;
import si.kozolec.model.LocalizedText;
import si.kozolec.model.ModelId;
import si.kozolec.schema.JsonText;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Says what a term's IRI stands for, over all models that use it: for whoever follows the IRI.
 *
 * @param iri the IRI
 * @param uses what the models say, national ones first
 */
public record TermDescription(String iri, List<TermUse> uses) {

    private static final String MODELS = "https://w3id.org/kozolec/models/";
    private static final String RDFS = "http://www.w3.org/2000/01/rdf-schema#";
    private static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    private static final String NGSI_LD = "https://uri.etsi.org/ngsi-ld/";

    public TermDescription {
        uses = uses.stream()
                .sorted((left, right) ->
                        Boolean.compare(right.model().isNational(), left.model().isNational()))
                .toList();
    }

    /** The words that stand for it, most often only one. */
    public Set<String> terms() {
        return all(use -> Stream.of(use.term()));
    }

    public boolean isEntityType() {
        return uses.stream().anyMatch(TermUse::isEntityType);
    }

    /** Its NGSI-LD kinds, {@code Property}; more than one when models disagree. */
    public Set<String> kinds() {
        return all(use -> Stream.of(use.kind())
                .filter(kind -> kind != AttributeKind.UNSTATED)
                .map(AttributeKind::ngsiName));
    }

    /** The UN/CEFACT common codes of the units that it is measured in. */
    public Set<String> unitCodes() {
        return all(use -> Stream.ofNullable(use.unit()).map(unit -> unit.code()).filter(code -> !code.isEmpty()));
    }

    /** The IRIs of the datatypes of its values, where JSON has none. */
    public Set<String> datatypes() {
        return all(use -> Stream.ofNullable(use.datatype()));
    }

    /** The models that use it. */
    public Set<ModelId> models() {
        return all(use -> Stream.of(use.model()));
    }

    /** A name for people, from the first model that has one in each language. */
    public LocalizedText label() {
        return first(TermUse::label);
    }

    public LocalizedText description() {
        return first(TermUse::description);
    }

    /** As JSON-LD, with a context of its own. */
    public byte[] jsonLd() {
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        ObjectNode context = document.putObject("@context");
        context.put("rdf", RDF)
                .put("rdfs", RDFS)
                .put("schema", "https://schema.org/")
                .put("ngsi-ld", NGSI_LD);
        document.put("@id", iri);
        document.put("@type", isEntityType() ? "rdfs:Class" : "rdf:Property");
        texts(document.putArray("rdfs:label"), label());
        texts(document.putArray("rdfs:comment"), description());
        references(document.putArray("schema:additionalType"), kinds(), NGSI_LD);
        references(document.putArray("rdfs:range"), datatypes(), "");
        unitCodes().forEach(document.putArray("schema:unitCode")::add);
        references(document.putArray("rdfs:seeAlso"), names(models()), MODELS);
        List.copyOf(document.propertyNames()).stream()
                .filter(name ->
                        document.path(name).isArray() && document.path(name).isEmpty())
                .forEach(document::remove);
        return JsonText.pretty(document);
    }

    /** As Turtle. */
    public byte[] turtle() {
        StringBuilder out = new StringBuilder(400);
        out.append("@prefix rdf: <").append(RDF).append("> .\n");
        out.append("@prefix rdfs: <").append(RDFS).append("> .\n");
        out.append("@prefix schema: <https://schema.org/> .\n\n");
        out.append('<').append(iri).append("> a ").append(isEntityType() ? "rdfs:Class" : "rdf:Property");
        texts(out, "rdfs:label", label());
        texts(out, "rdfs:comment", description());
        kinds().forEach(kind -> say(out, "schema:additionalType", "<" + NGSI_LD + kind + ">"));
        datatypes().forEach(type -> say(out, "rdfs:range", "<" + type + ">"));
        unitCodes().forEach(code -> say(out, "schema:unitCode", quoted(code)));
        names(models()).forEach(model -> say(out, "rdfs:seeAlso", "<" + MODELS + model + ">"));
        return out.append(" .\n").toString().getBytes(UTF_8);
    }

    private LocalizedText first(Function<TermUse, LocalizedText> text) {
        LocalizedText found = LocalizedText.NONE;
        for (TermUse use : uses) {
            found = found.orElse(text.apply(use));
        }
        return found;
    }

    private <T> Set<T> all(Function<TermUse, Stream<T>> of) {
        Set<T> all = new LinkedHashSet<>();
        uses.forEach(use -> of.apply(use).forEach(all::add));
        return all;
    }

    private static List<String> names(Collection<ModelId> models) {
        return models.stream().map(ModelId::toString).toList();
    }

    private static void references(ArrayNode list, Collection<String> names, String home) {
        names.forEach(name -> list.addObject().put("@id", home + name));
    }

    private static void texts(ArrayNode list, LocalizedText text) {
        for (Language language : Language.values()) {
            if (!text.in(language).isEmpty()) {
                list.addObject().put("@value", text.in(language)).put("@language", language.tag());
            }
        }
    }

    private static void texts(StringBuilder out, String property, LocalizedText text) {
        for (Language language : Language.values()) {
            if (!text.in(language).isEmpty()) {
                say(out, property, quoted(text.in(language)) + "@" + language.tag());
            }
        }
    }

    private static void say(StringBuilder out, String property, String object) {
        out.append(" ;\n    ").append(property).append(' ').append(object);
    }

    /** A string of Turtle: what would end it, or is no character of a line, is escaped. */
    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder(text.length() + 10).append('"');
        for (int index = 0; index < text.length(); index++) {
            char one = text.charAt(index);
            switch (one) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                case '\r' -> quoted.append("\\r");
                case '\t' -> quoted.append("\\t");
                default -> {
                    if (one < ' ') {
                        quoted.append(String.format("\\u%04X", (int) one));
                    } else {
                        quoted.append(one);
                    }
                }
            }
        }
        return quoted.append('"').toString();
    }
}
