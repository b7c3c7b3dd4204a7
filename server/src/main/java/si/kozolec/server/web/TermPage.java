package si.kozolec.server.web;

import si.kozolec.artifact.TermDescription;
import si.kozolec.artifact.TermUse;
import si.kozolec.model.AttributeKind;
import si.kozolec.model.Unit;

/**
 * The page of a term: what its IRI stands for in all models that use it.
 *
 * @param frame what is around it
 * @param term the term
 */
public record TermPage(Frame frame, TermDescription term) implements Page {

    public String name() {
        return String.join(", ", term.terms());
    }

    public String kind(TermUse use) {
        if (use.isEntityType()) {
            return frame.texts().of("term.entity-type");
        }
        String name = use.kind() == AttributeKind.UNSTATED ? "" : use.kind().ngsiName();
        return name.isEmpty() ? "" : frame.texts().orElse("kind." + name, name);
    }

    public String unit(TermUse use) {
        Unit unit = use.unit();
        if (unit == null) {
            return "";
        }
        return unit.code().isEmpty() || unit.code().equals(unit.text())
                ? unit.text()
                : unit.text() + " (" + unit.code() + ")";
    }

    public String version(TermUse use) {
        return use.version() == null ? "" : use.version().toString();
    }

    public String link(TermUse use) {
        return frame.link("/models/" + use.model());
    }

    /** Where the term lies for programs: the page's own address. */
    public String here() {
        return frame.addresses().path(frame.path());
    }
}
