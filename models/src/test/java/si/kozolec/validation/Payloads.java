package si.kozolec.validation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import si.kozolec.model.Catalogues;
import si.kozolec.model.Finding;
import si.kozolec.model.ModelFiles;
import si.kozolec.model.ModelId;
import si.kozolec.payload.Slice;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The words in which the tests of this room speak: a judge over the national models, and payloads to judge. */
final class Payloads {

    static final ModelId PARKING = new ModelId("Parking-SI", "OffStreetParking");

    private Payloads() {}

    static ModelFiles nationalFiles() {
        try {
            return Catalogues.builtIn();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Judge nationalJudge() {
        return new Judge(new FilesSource(nationalFiles()));
    }

    static Slice slice(String json) {
        return slice(json.getBytes(StandardCharsets.UTF_8));
    }

    static Slice slice(byte[] bytes) {
        return new Slice(bytes, 0, bytes.length, 0, 1, 1, "");
    }

    static Wanted wanted(ModelId model, boolean strict) {
        return new Wanted(model, null, null, strict, Wanted.MOST_FINDINGS);
    }

    /** The example of a national model, to be changed by a test. */
    static ObjectNode example(ModelId model) {
        byte[] bytes =
                nationalFiles().read(model.folder() + "/examples/example.json").orElseThrow();
        return (ObjectNode) JsonMapper.shared().readTree(bytes);
    }

    static List<String> codes(Judgement judgement) {
        return judgement.findings().stream().map(Finding::code).toList();
    }
}
