package si.kozolec.validation;

import java.util.List;
import si.kozolec.model.Finding;

/**
 * Which models a payload fits.
 *
 * @param models the models, the best first; empty when none has anything in common with it
 * @param findings why it could not be read, if so
 */
public record Identification(List<Identified> models, List<Finding> findings) {

    public Identification {
        models = List.copyOf(models);
        findings = List.copyOf(findings);
    }
}
