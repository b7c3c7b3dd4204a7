package si.kozolec.server.web;

import java.util.List;
import si.kozolec.compatibility.Change;
import si.kozolec.compatibility.Comparison;
import si.kozolec.model.ModelId;
import si.kozolec.model.Version;

/**
 * What is different between two versions of a model.
 *
 * @param frame what is around it
 * @param id which model
 * @param from the older version
 * @param to the newer one
 * @param versions all that can be compared, the newest first
 * @param comparison what came of it
 */
public record ComparePage(
        Frame frame, ModelId id, Version from, Version to, List<Version> versions, Comparison comparison)
        implements Page {

    private static final int SHOWN = 300;

    public ComparePage {
        versions = List.copyOf(versions);
    }

    public List<Change> changes() {
        return comparison.changes().stream().limit(SHOWN).toList();
    }

    /** Says that there are more changes than are shown; empty when there are not. */
    public String shown() {
        return comparison.changes().size() > SHOWN ? frame.texts().of("compare.shown", SHOWN) : "";
    }

    public String modelLink() {
        return frame.link("/models/" + id);
    }

    public String action() {
        return frame.addresses().path("/models/" + id + "/compare");
    }
}
