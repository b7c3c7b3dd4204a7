package si.kozolec.server.api;

import java.util.List;
import java.util.Optional;
import si.kozolec.model.LocalizedText;
import si.kozolec.model.ModelId;
import si.kozolec.model.ModelVersion;
import si.kozolec.model.Version;
import si.kozolec.server.catalogue.Catalogue;
import si.kozolec.server.catalogue.ModelEntry;
import si.kozolec.server.catalogue.PublishedVersion;
import si.kozolec.server.http.Failure;
import si.kozolec.server.http.Problem;
import si.kozolec.server.http.Reason;
import si.kozolec.validation.UnknownModelException;

/** Finds the model, version or file that an address names, or says what the caller may have meant. */
public final class Finder {

    /** The version that moves on. */
    public static final String LATEST = "latest";

    private static final int SUGGESTIONS = 5;
    private static final int VERSIONS_NAMED = 10;

    private final Catalogue catalogue;

    public Finder(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** The model, published or not. */
    public ModelEntry model(String subject, String name) {
        return ModelId.of(subject, name)
                .flatMap(id -> catalogue.snapshot().find(id))
                .orElseThrow(() -> noModel(subject + "/" + name));
    }

    /** The version that the text means, {@code 1.2.0} or {@code latest}. */
    public PublishedVersion version(ModelEntry model, String text) {
        Optional<PublishedVersion> found =
                text.equals(LATEST) ? model.latest() : Version.parse(text).map(model.versions()::get);
        return found.orElseThrow(() -> noVersion(model, text));
    }

    /** What is known of the latest version; of a model that was never published, what lies on the main branch. */
    public ModelVersion newest(ModelEntry model) {
        Optional<PublishedVersion> latest = model.latest();
        return latest.isPresent()
                ? catalogue.describe(latest.get())
                : catalogue
                        .current(model.id())
                        .orElseThrow(() -> noModel(model.id().toString()));
    }

    /** What to tell somebody who wants to be judged by a model, or a version of it, that there is not. */
    Failure unknown(UnknownModelException wanted) {
        Version version = wanted.version();
        return version == null
                ? noModel(wanted.model().toString())
                : noVersion(model(wanted.model().subject(), wanted.model().name()), version.toString());
    }

    Failure noFile(PublishedVersion version, String path) {
        String what = version.model() + " " + version.version();
        return new Failure(new Problem(
                Reason.FILE_NOT_FOUND,
                new LocalizedText(
                        what + " nima datoteke »" + shortened(path) + "«. Vedno so tu schema.json, schema.bundled.json,"
                                + " context.jsonld in model.zip.",
                        what + " has no file \"" + shortened(path) + "\". There always are schema.json,"
                                + " schema.bundled.json, context.jsonld and model.zip."),
                List.of()));
    }

    private Failure noModel(String asked) {
        String shown = shortened(asked);
        List<String> nearest = catalogue.index().nearest(shown, SUGGESTIONS).stream()
                .map(ModelId::toString)
                .toList();
        String list = String.join(", ", nearest);
        return new Failure(new Problem(
                Reason.MODEL_NOT_FOUND,
                new LocalizedText(
                        "Modela »" + shown + "« ni v repozitoriju."
                                + (nearest.isEmpty() ? "" : " Ste mislili: " + list + "?"),
                        "There is no model \"" + shown + "\" in the repository."
                                + (nearest.isEmpty() ? "" : " Did you mean: " + list + "?")),
                List.of(),
                nearest));
    }

    private static Failure noVersion(ModelEntry model, String asked) {
        List<String> known = model.versions().descendingKeySet().stream()
                .limit(VERSIONS_NAMED)
                .map(Version::toString)
                .toList();
        String list = String.join(", ", known);
        String shown = shortened(asked);
        return new Failure(new Problem(
                Reason.VERSION_NOT_FOUND,
                known.isEmpty()
                        ? new LocalizedText(
                                model.id() + " še nima objavljene različice.",
                                model.id() + " has no published version yet.")
                        : new LocalizedText(
                                model.id() + " nima različice »" + shown + "«. Objavljene so: " + list + ".",
                                model.id() + " has no version \"" + shown + "\". Published are: " + list + "."),
                List.of(),
                known));
    }

    private static String shortened(String text) {
        return text.length() > 120 ? text.substring(0, 120) + "…" : text;
    }
}
