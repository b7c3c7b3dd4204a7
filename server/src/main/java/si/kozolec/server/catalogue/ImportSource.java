package si.kozolec.server.catalogue;

import java.util.List;
import java.util.Optional;
import si.kozolec.model.ModelFiles;

/**
 * Something to import from: folders of subjects and of shared files, wherever they lie.
 *
 * @param name what to call it in the report
 * @param folders the folders to take
 */
public record ImportSource(String name, List<Folder> folders) {

    public ImportSource {
        folders = List.copyOf(folders);
    }

    /**
     * One folder to take.
     *
     * @param files where it lies
     * @param path its path there; empty when the whole tree is that folder
     * @param target the folder it becomes here, {@code dataModel.Parking} or {@code data-models}
     * @param repository the address of the repository it comes from, or the name of the source
     * @param commit the commit that was read; empty for a plain folder
     */
    public record Folder(ModelFiles files, String path, String target, String repository, String commit) {

        /** The target of a folder of that name; empty for a folder that holds no models. */
        static Optional<String> target(String name) {
            String bare = name.endsWith(".git") ? name.substring(0, name.length() - ".git".length()) : name;
            String lower = bare.toLowerCase(java.util.Locale.ROOT);
            if (lower.equals("data-models") || lower.equals("data-models-si")) {
                return Optional.of(lower.equals("data-models") ? lower : "data-models-SI");
            }
            for (String prefix : List.of("datamodel.", "datamodels.")) {
                if (lower.startsWith(prefix)) {
                    String subject = bare.substring(prefix.length());
                    return si.kozolec.model.ModelId.isSegment(subject)
                            ? Optional.of(si.kozolec.model.ModelId.FOLDER_PREFIX + subject)
                            : Optional.empty();
                }
            }
            return Optional.empty();
        }
    }
}
