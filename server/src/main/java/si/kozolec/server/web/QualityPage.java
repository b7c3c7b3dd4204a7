package si.kozolec.server.web;

import java.util.List;
import si.kozolec.model.Finding;
import si.kozolec.model.ModelId;
import si.kozolec.model.Version;
import si.kozolec.rules.SelfAssessment;

/**
 * How good a version of a model is: by the requirements of MIM2, and by all checks.
 *
 * @param frame what is around it
 * @param id which model
 * @param version which version
 * @param assessment how it stands by MIM2
 * @param findings what the checks found, the worst first
 */
public record QualityPage(Frame frame, ModelId id, Version version, SelfAssessment assessment, List<Finding> findings)
        implements Page {

    private static final int SHOWN = 200;

    public QualityPage {
        findings = List.copyOf(findings);
    }

    public List<Finding> shown() {
        return findings.stream().limit(SHOWN).toList();
    }

    /** Says that there are more findings than are shown; empty when there are not. */
    public String more() {
        return findings.size() > SHOWN ? frame.texts().of("quality.findings.shown", SHOWN, findings.size()) : "";
    }

    /** The same for machines. */
    public String assessmentLink(String form) {
        return frame.addresses().path("/api/v1/models/" + id + "/assessment") + "?version="
                + version.toString().replace("+", "%2B") + "&form=" + form;
    }

    public String modelLink() {
        return frame.link("/models/" + id + "/" + version);
    }

    /** The colour of a result. */
    public String tone(SelfAssessment.Result result) {
        return switch (result) {
            case PASS -> "good";
            case FAIL -> "error";
            case NOT_APPLICABLE, NOT_TESTED -> "";
        };
    }
}
