package si.kozolec.audit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an audit found about the entities of one model, whatever their types are called.
 *
 * @param model the model, {@code Parking-SI/OffStreetParking}
 * @param version its version; null when nothing of it is published
 * @param checked how many entities were judged
 * @param conforming how many of them have no error
 * @param findings what was found, by kind, the worst first
 */
public record ModelReport(String model, @Nullable String version, long checked, long conforming, List<Kind> findings) {

    public ModelReport {
        findings = List.copyOf(findings);
    }

    static ModelReport of(String model, TypeReport type) {
        return new ModelReport(model, type.version(), type.checked(), type.conforming(), type.findings());
    }

    /** Both together. */
    public ModelReport plus(ModelReport other) {
        Kinds kinds = new Kinds(findings, 0);
        kinds.addAll(new Kinds(other.findings, 0));
        return new ModelReport(model, version, checked + other.checked, conforming + other.conforming, kinds.sorted());
    }
}
