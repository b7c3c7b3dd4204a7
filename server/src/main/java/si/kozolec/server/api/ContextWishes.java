package si.kozolec.server.api;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import si.kozolec.model.LocalizedText;
import si.kozolec.schema.JsonDocument;
import si.kozolec.server.catalogue.Contexts;
import si.kozolec.server.catalogue.ModelEntry;
import si.kozolec.server.catalogue.PublishedVersion;
import si.kozolec.server.http.Failure;
import si.kozolec.server.http.Problem;
import si.kozolec.server.http.Reason;
import tools.jackson.databind.JsonNode;

/** Reads which versions somebody wants in one context; all that is wrong with the list is told at once. */
final class ContextWishes {

    private static final int LARGEST = 64 << 10;
    private static final int MOST_PROBLEMS = 50;

    private final Finder finder;

    ContextWishes(Finder finder) {
        this.finder = finder;
    }

    /** The versions of {@code {"models": ["Parking-SI/OffStreetParking@1.0.0", …]}}, or of the list alone. */
    List<PublishedVersion> read(InputStream body) throws IOException {
        byte[] bytes = Bodies.limited(body, LARGEST);
        JsonNode content =
                JsonDocument.read("body", bytes).content().orElseThrow(() -> new Failure(Reason.BAD_REQUEST, EXPECTED));
        JsonNode list = content.isArray() ? content : content.path("models");
        String home = content.isArray() ? "" : "/models";
        if (!list.isArray() || list.isEmpty() || list.size() > Contexts.MOST_MODELS) {
            throw refused(List.of(Problem.Part.inBody(home, EXPECTED)));
        }
        List<PublishedVersion> versions = new ArrayList<>();
        List<Problem.Part> wrong = new ArrayList<>();
        for (int index = 0; index < list.size() && wrong.size() < MOST_PROBLEMS; index++) {
            try {
                versions.add(version(list.get(index)));
            } catch (Failure e) {
                wrong.add(Problem.Part.inBody(home + "/" + index, e.problem().detail()));
            }
        }
        if (!wrong.isEmpty()) {
            throw refused(wrong);
        }
        return versions;
    }

    private static final LocalizedText EXPECTED = new LocalizedText(
            "Pričakovan je seznam modelov, od 1 do " + Contexts.MOST_MODELS
                    + ": {\"models\": [\"Parking-SI/OffStreetParking@1.0.0\"]}.",
            "A list of models is expected, 1 to " + Contexts.MOST_MODELS
                    + " of them: {\"models\": [\"Parking-SI/OffStreetParking@1.0.0\"]}.");

    private PublishedVersion version(JsonNode written) {
        if (!written.isString()) {
            throw new Failure(
                    Reason.INVALID_REQUEST,
                    new LocalizedText(
                            "Pričakovano je besedilo, na primer \"Parking-SI/OffStreetParking@1.0.0\".",
                            "A text is expected, for example \"Parking-SI/OffStreetParking@1.0.0\"."));
        }
        String name = written.stringValue();
        int at = name.indexOf('@');
        String[] model = (at < 0 ? name : name.substring(0, at)).split("/", 2);
        ModelEntry entry = finder.model(model[0], model.length == 2 ? model[1] : "");
        return finder.version(entry, at < 0 ? Finder.LATEST : name.substring(at + 1));
    }

    private static Failure refused(List<Problem.Part> parts) {
        return new Failure(new Problem(Reason.INVALID_REQUEST, parts.get(0).message(), parts, List.of()));
    }
}
