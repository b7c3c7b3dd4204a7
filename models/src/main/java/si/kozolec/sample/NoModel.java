package si.kozolec.sample;

import java.util.List;
import java.util.Map;
import si.kozolec.model.LocalizedText;
import si.kozolec.model.ModelId;
import si.kozolec.model.ModelVersion;
import si.kozolec.model.Status;

/** A model that says nothing, to read entities by that nobody knows yet. */
final class NoModel {

    static final ModelVersion INSTANCE = new ModelVersion(
            new ModelId("Nothing", "Nothing"),
            null,
            Status.DRAFT,
            null,
            LocalizedText.NONE,
            LocalizedText.NONE,
            Map.of(),
            List.of(),
            null,
            "",
            null,
            null,
            List.of(),
            "",
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            null,
            Map.of(),
            List.of());

    private NoModel() {}
}
