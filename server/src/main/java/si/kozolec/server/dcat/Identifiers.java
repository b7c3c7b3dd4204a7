package si.kozolec.server.dcat;

import si.kozolec.model.ModelId;
import si.kozolec.server.catalogue.PublishedVersion;

/** The IRIs of what the catalogue speaks of. They stay when the repository moves (decision 0002); addresses of files do not. */
public final class Identifiers {

    /** Where all of them begin. */
    public static final String HOME = "https://w3id.org/kozolec/";

    /** The catalogue. */
    static final String CATALOG = HOME + "catalog";

    private Identifiers() {}

    /** A model, whichever version. */
    public static String of(ModelId id) {
        return HOME + "models/" + id;
    }

    /** A version: the dataset of DCAT, the asset of ADMS. */
    public static String of(PublishedVersion version) {
        return of(version.model()) + "/" + version.version();
    }

    /** What the catalogue says about a version, as a thing of its own. */
    static String record(PublishedVersion version) {
        return of(version) + "#record";
    }

    /** A file of a version, as an offer to download it. */
    static String distribution(PublishedVersion version, String path) {
        return of(version) + "/" + Iris.segment(path) + "#distribution";
    }
}
