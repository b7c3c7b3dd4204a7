package si.kozolec.server.git;

import java.util.Optional;
import si.kozolec.model.ModelId;
import si.kozolec.model.Version;

/**
 * The tag that marks a published version, {@code dataModel.Parking-SI/OffStreetParking/1.2.0}.
 *
 * @param model which model
 * @param version which version
 * @param tag the id of the tag object
 * @param commit the id of the commit that it marks
 */
public record VersionTag(ModelId model, Version version, String tag, String commit) {

    static final String PREFIX = "refs/tags/";

    /** The full name of the reference for that version. */
    public static String refName(ModelId model, Version version) {
        return PREFIX + model.folder() + "/" + version;
    }

    static Optional<VersionTag> of(String refName, String tag, String commit) {
        String name = refName.substring(PREFIX.length());
        int slash = name.lastIndexOf('/');
        if (slash < 0 || !name.startsWith(ModelId.FOLDER_PREFIX)) {
            return Optional.empty();
        }
        Optional<Version> version = Version.parse(name.substring(slash + 1));
        return version.flatMap(
                v -> ModelId.parse(name.substring(0, slash)).map(id -> new VersionTag(id, v, tag, commit)));
    }
}
