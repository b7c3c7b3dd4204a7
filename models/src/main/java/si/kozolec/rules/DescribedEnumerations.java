package si.kozolec.rules;

import java.util.Set;
import java.util.TreeSet;
import si.kozolec.model.Attribute;
import si.kozolec.model.Severity;
import si.kozolec.reading.DescriptionSyntax;

/** Asks whether the values that a description lists are those that the schema allows. */
final class DescribedEnumerations implements Rule {

    @Override
    public String code() {
        return "enum-described";
    }

    @Override
    public Severity worst() {
        return Severity.WARNING;
    }

    @Override
    public void check(Subject model, Found found) {

        for (Attribute attribute : model.model().allAttributes().toList()) {
            for (Definition definition : model.definitions().of(attribute.path())) {
                check(attribute, definition, found);
            }
        }
    }

    private static void check(Attribute attribute, Definition definition, Found found) {
        String description = definition.node().path("description").asString("");
        Set<String> listed = new TreeSet<>(DescriptionSyntax.parse(description).enumeration());
        if (listed.isEmpty()) {
            return;
        }
        Set<String> allowed = new TreeSet<>(attribute.enumeration());
        if (allowed.stream().anyMatch(value -> value.indexOf(',') >= 0 || value.indexOf(';') >= 0)) {
            // The list in the description cannot be taken apart without doubt.
            return;
        }
        Set<String> onlyListed = new TreeSet<>(listed);
        onlyListed.removeAll(allowed);
        Set<String> onlyAllowed = new TreeSet<>(allowed);
        onlyAllowed.removeAll(listed);
        if (!onlyListed.isEmpty()) {
            found.warning(definition.spot(), "listed", attribute.path(), Texts.names(onlyListed));
        }
        if (!onlyAllowed.isEmpty()) {
            found.note(definition.spot(), "allowed", attribute.path(), Texts.names(onlyAllowed));
        }
    }
}
