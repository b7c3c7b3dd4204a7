package si.kozolec.validation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import si.kozolec.model.Finding;
import si.kozolec.model.LocalizedText;
import si.kozolec.model.Severity;
import si.kozolec.model.Unit;
import si.kozolec.schema.JsonText;
import si.kozolec.schema.Pointers;
import tools.jackson.databind.JsonNode;

/** Turns rules that are not met into findings for people who have never seen the schema. */
final class Explainer {

    private static final Set<String> CLOSED = Set.of("additionalProperties", "unevaluatedProperties");

    private final CompiledModel model;
    private final boolean strict;
    private final List<UnknownAttributes.Unknown> unknown;
    private final Map<String, List<String>> unknownBeside = new LinkedHashMap<>();
    private final Map<List<String>, Finding> told = new LinkedHashMap<>();

    private Explainer(CompiledModel model, boolean strict, List<UnknownAttributes.Unknown> unknown) {
        this.model = model;
        this.strict = strict;
        this.unknown = unknown;
    }

    /** The findings; their pointers lead into the key-values. */
    static List<Finding> explain(
            CompiledModel model, boolean strict, List<Violation> violations, List<UnknownAttributes.Unknown> unknown) {
        Explainer explainer = new Explainer(model, strict, unknown);
        for (UnknownAttributes.Unknown attribute : unknown) {
            String holder = attribute.pointer().substring(0, attribute.pointer().lastIndexOf('/'));
            explainer
                    .unknownBeside
                    .computeIfAbsent(holder, h -> new ArrayList<>())
                    .add(attribute.name());
        }
        Set<String> refused = new HashSet<>();
        List<Choices.Told> reduced = Choices.reduced(violations);
        for (Choices.Told one : reduced) {
            explainer.tell(one, reduced, refused);
        }
        for (UnknownAttributes.Unknown attribute : unknown) {
            if (!refused.contains(attribute.pointer())) {
                explainer.tellUnknown(attribute);
            }
        }
        return List.copyOf(explainer.told.values());
    }

    private void tell(Choices.Told one, List<Choices.Told> all, Set<String> refused) {
        Violation violation = one.violation();
        String name = violation.name() == null ? "" : violation.name();
        LocalizedText place = place(violation.pointer());
        JsonNode rule = violation.rule();
        String value = Words.value(violation.value());
        String keyword = violation.keyword();
        switch (keyword) {
            case "type" -> {
                List<String> types = strings(rule);
                LocalizedText kind = Words.kind(violation.value());
                boolean bare = violation.value().isNull();
                add(
                        violation,
                        "type-wrong",
                        Hints.type(violation, types),
                        Texts.of(bare ? "type-wrong.null" : "type-wrong", place, Words.types(types), kind, value));
            }
            case "enum", "const" -> {
                List<JsonNode> allowed =
                        keyword.equals("enum") ? rule.valueStream().toList() : List.of(rule);
                LocalizedText text = Texts.of("enum-wrong", place, value, Words.values(allowed));
                add(violation, "enum-wrong", Hints.allowed(violation.value(), allowed), text);
            }
            case "format" -> format(violation, one.inChoice(), place, value);
            case "required" -> {
                LocalizedText text = violation.pointer().isEmpty()
                        ? Texts.of("required-missing", name)
                        : Texts.of("required-missing.inside", name, place);
                add(violation, "required-missing", misspelt(violation.pointer(), name), text);
            }
            case "anyRequired" -> {
                LocalizedText text = Texts.of("required-missing.any", place, Words.names(strings(rule)));
                add(violation, "required-missing", LocalizedText.NONE, text);
            }
            case "dependentRequired" -> {
                LocalizedText text = Texts.of("required-missing.together", name, place);
                add(violation, "required-missing", misspelt(violation.pointer(), name), text);
            }
            case "minimum", "exclusiveMinimum", "maximum", "exclusiveMaximum" -> {
                String limit = JsonText.text(rule)
                        + model.unit(violation.pointer()).map(Explainer::unit).orElse("");
                LocalizedText text = Texts.of("range." + keyword, place, limit, value);
                add(violation, "range", Texts.of("range.hint"), text);
            }
            case "pattern" -> pattern(violation, place, value);
            case "additionalProperties", "unevaluatedProperties" -> {
                String pointer = Pointers.below(violation.pointer(), name);
                boolean toldInside = all.stream()
                        .map(Choices.Told::violation)
                        .anyMatch(other ->
                                !CLOSED.contains(other.keyword()) && (other.pointer() + "/").startsWith(pointer + "/"));
                if (!toldInside && refused.add(pointer)) {
                    add(
                            at(violation, pointer),
                            "attribute-unknown",
                            Hints.meant(unknownAt(pointer)
                                    .flatMap(other -> other.place().meant(name, other.beside()))),
                            Texts.of("attribute-unknown.closed", name));
                }
            }
            default -> {
                String code = Hints.CODES.getOrDefault(keyword, "rule");
                String key = code.equals("rule") ? "rule" : code + "." + keyword;
                Object argument = rule.isContainer() || keyword.equals("false") ? name : JsonText.text(rule);
                add(violation, code, Texts.of(key + ".hint"), Texts.of(key, place, argument, value, keyword));
            }
        }
    }

    private void format(Violation violation, boolean inChoice, LocalizedText place, String value) {
        List<String> formats = strings(violation.rule());
        LocalizedText wanted = Hints.formats(formats);
        Severity severity = inChoice || strict ? Severity.ERROR : Severity.WARNING;
        LocalizedText hint = Hints.format(formats.get(0), violation.value().asString(""));
        add(severity, violation, "format-wrong", hint, Texts.of("format-wrong", place, value, wanted));
    }

    private void pattern(Violation violation, LocalizedText place, String value) {
        String pattern = violation.rule().asString("");
        boolean tooCostly =
                BoundedPattern.of(pattern).find(violation.value().asString("")) == BoundedPattern.Outcome.TOO_COSTLY;
        String code = tooCostly ? "pattern-too-costly" : "pattern";
        String shown = Words.excerpt(pattern, 80);
        add(violation, code, Texts.of(code + ".hint", shown), Texts.of(code, place, value));
    }

    private void tellUnknown(UnknownAttributes.Unknown attribute) {
        LocalizedText hint = Hints.meant(attribute.place().meant(attribute.name(), attribute.beside()));
        String holder = attribute.pointer().substring(0, attribute.pointer().lastIndexOf('/'));
        LocalizedText text = holder.isEmpty()
                ? Texts.of("attribute-unknown", Words.excerpt(attribute.name(), 80), model.id())
                : Texts.of("attribute-unknown.inside", Words.excerpt(attribute.name(), 80), place(holder));
        Severity severity = strict ? Severity.ERROR : Severity.WARNING;
        add(new Finding(severity, "attribute-unknown", text, hint, null, 0, 0, attribute.pointer(), null));
    }

    private Optional<UnknownAttributes.Unknown> unknownAt(String pointer) {
        return unknown.stream().filter(one -> one.pointer().equals(pointer)).findFirst();
    }

    /** Whether the attribute that is missing is there under a name that is nearly it. */
    private LocalizedText misspelt(String holder, String name) {
        Optional<String> written = NearestNames.nearest(name, unknownBeside.getOrDefault(holder, List.of()));
        return written.isPresent()
                ? Texts.of("hint.misspelt", written.get(), name)
                : Texts.of("required-missing.hint", name);
    }

    private void add(Violation violation, String code, LocalizedText hint, LocalizedText message) {
        add(Severity.ERROR, violation, code, hint, message);
    }

    private void add(Severity severity, Violation at, String code, LocalizedText hint, LocalizedText message) {
        add(new Finding(severity, code, message, hint, null, 0, 0, at.pointer(), at.schemaPointer()));
    }

    /** A rule that stands in several parts of a schema is told once. */
    private void add(Finding finding) {
        told.putIfAbsent(
                List.of(finding.pointer(), finding.code(), finding.message().en()), finding);
    }

    private static Violation at(Violation violation, String pointer) {
        return new Violation(
                pointer,
                violation.value(),
                violation.path(),
                violation.schemaPointer(),
                violation.keyword(),
                violation.rule(),
                violation.name(),
                0);
    }

    private static LocalizedText place(String pointer) {
        String words = Steps.inWords(pointer);
        return words.isEmpty() ? Texts.of("entity") : Texts.of("place", words);
    }

    private static String unit(Unit unit) {
        // Nobody says "at least 1 C62": what is counted has no unit.
        return unit.code().equals("C62") ? "" : " " + unit.text();
    }

    private static List<String> strings(JsonNode rule) {
        return rule.isArray() ? rule.valueStream().map(one -> one.asString("")).toList() : List.of(rule.asString(""));
    }
}
