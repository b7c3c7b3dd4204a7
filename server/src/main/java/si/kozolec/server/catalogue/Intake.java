package si.kozolec.server.catalogue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import si.kozolec.model.Finding;
import si.kozolec.model.ModelFiles;
import si.kozolec.model.ModelId;
import si.kozolec.model.Severity;
import si.kozolec.server.git.GitWrite;
import si.kozolec.server.git.TreeEdits;

/**
 * Copies the folders of the sources into the repository's tree, byte for byte.
 *
 * <p>A model's folder is replaced as a whole; what the source does not have stays as it is. What cannot be kept (a file that is
 * too large, a name that git or a file system elsewhere would refuse) is left out and reported.
 */
final class Intake {

    private static final int MAX_FILE = 20 << 20;
    private static final int MAX_FILES = 200_000;
    private static final int MAX_DEPTH = 12;

    private final GitWrite write;
    private final TreeEdits edits = new TreeEdits();
    private final Map<ModelId, ImportSource.Folder> models = new LinkedHashMap<>();
    private final List<Finding> findings = new ArrayList<>();
    private int files;

    Intake(GitWrite write) {
        this.write = write;
    }

    void take(ImportSource source) {
        for (ImportSource.Folder folder : source.folders()) {
            for (ModelFiles.Entry entry : folder.files().list(folder.path())) {
                String from = join(folder.path(), entry.name());
                String to = join(folder.target(), entry.name());
                if (!acceptable(entry.name())) {
                    leaveOut(to, "import-name");
                } else if (entry.folder()) {
                    edits.remove(to);
                    copy(folder.files(), from, to, 1);
                    ModelId.of(folder.target(), entry.name())
                            .filter(id -> folder.files().exists(from + "/schema.json"))
                            .ifPresent(id -> models.put(id, folder));
                } else {
                    copyFile(folder.files(), from, to);
                }
            }
        }
    }

    /** The models that were found, each with the folder it came from. */
    Map<ModelId, ImportSource.Folder> models() {
        return models;
    }

    TreeEdits edits() {
        return edits;
    }

    List<Finding> findings() {
        return findings;
    }

    private void copy(ModelFiles source, String from, String to, int depth) {
        if (depth > MAX_DEPTH) {
            leaveOut(to, "import-depth");
            return;
        }
        for (ModelFiles.Entry entry : source.list(from)) {
            String path = join(to, entry.name());
            if (!acceptable(entry.name())) {
                leaveOut(path, "import-name");
            } else if (entry.folder()) {
                copy(source, join(from, entry.name()), path, depth + 1);
            } else {
                copyFile(source, join(from, entry.name()), path);
            }
        }
    }

    private void copyFile(ModelFiles source, String from, String to) {
        if (++files > MAX_FILES) {
            if (files == MAX_FILES + 1) {
                leaveOut(to, "import-count");
            }
            return;
        }
        byte[] content = source.read(from).orElse(null);
        if (content == null || content.length > MAX_FILE) {
            leaveOut(to, content == null ? "import-unreadable" : "import-size");
        } else {
            edits.put(to, write.blob(content));
        }
    }

    private void leaveOut(String path, String code) {
        findings.add(CatalogueMessages.finding(path, Severity.WARNING, code, path));
    }

    /** Git's own folders are never content; names with control characters or backslashes cannot be checked out everywhere. */
    private static boolean acceptable(String name) {
        return !name.equalsIgnoreCase(".git")
                && !name.equals(".")
                && !name.equals("..")
                && name.length() <= 200
                && name.chars().noneMatch(c -> c < ' ' || c == '\\' || c == '/' || c == 0x7f);
    }

    private static String join(String folder, String name) {
        return folder.isEmpty() ? name : folder + "/" + name;
    }
}
