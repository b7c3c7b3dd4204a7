package si.kozolec.server.submission;

import java.util.List;
import si.kozolec.model.Finding;
import si.kozolec.model.ModelFiles;
import si.kozolec.model.ModelId;

/** The rules for a good model, as far as the desk has to know them. */
public interface Checker {

    /** No rules beyond what publishing needs anyway: a schema that stands and a version that says what has changed. */
    Checker NONE = (files, id) -> List.of();

    /** What is not right with a model in these files. */
    List<Finding> check(ModelFiles files, ModelId id);
}
