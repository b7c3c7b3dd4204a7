package si.kozolec.compatibility;

import java.util.Map;
import si.kozolec.model.MemoryFiles;
import si.kozolec.model.ModelId;
import si.kozolec.reading.ModelReader;

/** Versions of one small model, read from nothing but their texts. */
final class Versions {

    static final ModelId ID = new ModelId("Test", "Lamp");

    private Versions() {}

    /** A version with that schema. */
    static ModelReader.Reading of(String schema) {
        return of(Map.of(ID.folder() + "/schema.json", schema));
    }

    /** A version with these files. */
    static ModelReader.Reading of(Map<String, String> files) {
        return new ModelReader(MemoryFiles.ofTexts(files)).readWithBundle(ID);
    }

    static Comparison compared(ModelReader.Reading old, ModelReader.Reading now) {
        return Comparison.of(old.bundle(), old.model(), now.bundle(), now.model());
    }
}
