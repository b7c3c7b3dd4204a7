package si.kozolec.compatibility;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import si.kozolec.model.Attribute;
import si.kozolec.model.AttributeKind;
import si.kozolec.model.LocalizedText;
import si.kozolec.model.ModelVersion;
import si.kozolec.model.Unit;
import si.kozolec.model.VersionStep;

/** What changed in the meaning: NGSI-LD kinds, units, IRIs and the texts that people read. No schema knows of it. */
final class MeaningChanges {

    private final ModelVersion old;
    private final ModelVersion now;
    private final Rules oldRules;
    private final Rules newRules;
    private final List<Draft> drafts;

    MeaningChanges(ModelVersion old, ModelVersion now, Rules oldRules, Rules newRules, List<Draft> drafts) {
        this.old = old;
        this.now = now;
        this.oldRules = oldRules;
        this.newRules = newRules;
        this.drafts = drafts;
    }

    /** Adds them to the changes of the schema. */
    void tell() {
        if (!old.entityType().equals(now.entityType())) {
            tell(ChangeKind.ENTITY_TYPE_CHANGED, "type", old.entityType(), now.entityType());
        }
        texts(ChangeKind.TITLE_CHANGED, "", old.title(), now.title());
        texts(ChangeKind.DESCRIPTION_CHANGED, "", old.description(), now.description());
        Map<String, Attribute> before = byPath(old);
        Map<String, Attribute> after = byPath(now);
        for (Attribute attribute : after.values()) {
            Attribute was = before.get(attribute.path());
            if (was != null) {
                attribute(was, attribute);
            }
        }
        iris(after);
    }

    private void attribute(Attribute was, Attribute is) {
        int from = drafts.size();
        String path = is.path();
        kind(path, was.kind(), is.kind());
        unit(path, was.unit(), is.unit());
        if (!Objects.equals(was.modelUri(), is.modelUri())) {
            tell(ChangeKind.VOCABULARY_CHANGED, path, text(was.modelUri()), text(is.modelUri()));
        }
        if (!Objects.equals(was.privacy(), is.privacy())) {
            tell(ChangeKind.PRIVACY_CHANGED, path, text(was.privacy()), text(is.privacy()));
        }
        boolean sameText = was.description().equals(is.description());
        if (sameText && drafts.size() > from) {
            // The description in the schema differs by just what was told now.
            drafts.removeIf(draft -> draft.kind() == ChangeKind.DESCRIPTION_CHANGED
                    && draft.attribute().equals(path));
        }
        texts(ChangeKind.TITLE_CHANGED, path, was.label(), is.label());
        texts(ChangeKind.DESCRIPTION_CHANGED, path, was.description(), is.description());
    }

    private void kind(String path, AttributeKind was, AttributeKind is) {
        if (was == is) {
            return;
        }
        boolean property = effective(was) == effective(is);
        tell(property ? ChangeKind.KIND_STATED : ChangeKind.KIND_CHANGED, path, was.ngsiName(), is.ngsiName());
    }

    private static AttributeKind effective(AttributeKind kind) {
        return kind == AttributeKind.UNSTATED ? AttributeKind.PROPERTY : kind;
    }

    private void unit(String path, @Nullable Unit was, @Nullable Unit is) {
        if (was == null || is == null) {
            if (was != null || is != null) {
                tell(ChangeKind.UNIT_STATED, path, was == null ? "" : was.text(), is == null ? "" : is.text());
            }
            return;
        }
        boolean unknown = was.code().isEmpty() || is.code().isEmpty();
        boolean same =
                unknown ? was.text().equalsIgnoreCase(is.text()) : was.code().equals(is.code());
        if (!same) {
            tell(ChangeKind.UNIT_CHANGED, path, was.text(), is.text());
        }
    }

    private void iris(Map<String, Attribute> attributes) {
        Map<String, String> paths = new LinkedHashMap<>();
        attributes.values().forEach(attribute -> paths.putIfAbsent(attribute.name(), attribute.path()));
        new TreeMap<>(now.terms()).forEach((term, iri) -> {
            String was = old.terms().get(term);
            if (was != null && !was.equals(iri)) {
                tell(
                        ChangeKind.IRI_CHANGED,
                        paths.getOrDefault(term, term.equals(now.entityType()) ? "" : term),
                        was,
                        iri);
            }
        });
    }

    private void texts(ChangeKind kind, String path, LocalizedText was, LocalizedText is) {
        boolean told = drafts.stream()
                .anyMatch(draft -> draft.kind() == kind && draft.attribute().equals(path));
        if (!told && !was.equals(is)) {
            boolean slovenian = !was.sl().equals(is.sl()) && was.en().equals(is.en());
            tell(kind, path, slovenian ? was.sl() : was.en(), slovenian ? is.sl() : is.en());
        }
    }

    private void tell(ChangeKind kind, String path, String before, String after) {
        boolean breaks = kind.least() == VersionStep.MAJOR;
        drafts.add(new Draft(
                kind,
                Place.Detail.ITSELF,
                path,
                pointer(oldRules, path),
                pointer(newRules, path),
                before,
                after,
                Broken.NOBODY,
                breaks ? Broken.EVERYBODY : Broken.NOBODY));
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    /** Where a schema speaks of an attribute first; the whole when it does not. */
    private static String pointer(Rules rules, String path) {
        List<Rule> at = new ArrayList<>(List.of(rules.root()));
        for (String name : path.isEmpty() ? new String[0] : path.split("/", -1)) {
            List<Rule> members = members(at, name);
            for (int level = 0; members.isEmpty() && level < 4; level++) {
                at = elements(at);
                members = members(at, name);
            }
            at = members;
        }
        return at.isEmpty() ? "" : at.get(0).pointer();
    }

    private static List<Rule> members(List<Rule> rules, String name) {
        List<Rule> members = new ArrayList<>();
        for (Rule rule : Scope.closure(rules)) {
            rule.named("properties").forEach((property, schema) -> {
                if (property.replace('/', '_').equals(name)) {
                    members.add(schema);
                }
            });
        }
        return members;
    }

    private static List<Rule> elements(List<Rule> rules) {
        List<Rule> elements = new ArrayList<>();
        for (Rule rule : Scope.closure(rules)) {
            elements.addAll(rule.list("prefixItems"));
            Rule items = rule.at("items");
            if (items != null) {
                elements.add(items);
            }
        }
        return elements;
    }

    private static Map<String, Attribute> byPath(ModelVersion model) {
        return model.allAttributes()
                .collect(Collectors.toMap(Attribute::path, a -> a, (first, again) -> first, LinkedHashMap::new));
    }
}
