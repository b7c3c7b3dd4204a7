package si.kozolec.server.git;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.TreeFormatter;
import org.eclipse.jgit.treewalk.CanonicalTreeParser;
import org.jspecify.annotations.Nullable;

/**
 * Changes to a tree: files put, files and folders removed. Folders that are not named are kept as they are, so a change costs
 * what it touches and not what the repository holds.
 */
public final class TreeEdits {

    private static final byte[] NOTHING = {};

    private final Node root = new Node();

    /** Puts a file there; {@code blob} is the id of its content. */
    public TreeEdits put(String path, String blob) {
        Node node = node(path);
        node.blob = ObjectId.fromString(blob);
        node.emptied = true;
        return this;
    }

    /** Removes the file or the whole folder; what is put below the folder afterwards stays. */
    public TreeEdits remove(String path) {
        Node node = node(path);
        node.children.clear();
        node.blob = null;
        node.emptied = true;
        return this;
    }

    public boolean isEmpty() {
        return root.children.isEmpty();
    }

    private Node node(String path) {
        Node node = root;
        for (String name : path.split("/", -1)) {
            if (name.isEmpty() || name.equals(".") || name.equals("..") || name.equalsIgnoreCase(".git")) {
                throw new IllegalArgumentException("not a path in the repository: " + path);
            }
            node = node.children.computeIfAbsent(name, key -> new Node());
        }
        return node;
    }

    /**
     * Writes the folders that come out of these edits on that base, but not the tree at the root, which a caller may still
     * want to change.
     *
     * @param base the canonical form of the tree to start from; no bytes for an empty one
     * @return the tree at the root
     */
    TreeFormatter write(byte[] base, ObjectReader reader, ObjectInserter inserter) throws IOException {
        return write(root, base, reader, inserter);
    }

    private static TreeFormatter write(Node node, byte[] base, ObjectReader reader, ObjectInserter inserter)
            throws IOException {
        // Git's own order of a tree: by name, a folder's name read as if it ended with a slash.
        Map<String, Leaf> leaves = new TreeMap<>(TreeEdits::compareUtf8);
        Map<String, ObjectId> folders = new TreeMap<>();
        CanonicalTreeParser parser = new CanonicalTreeParser();
        for (parser.reset(base); !parser.eof(); parser.next()) {
            String name = parser.getEntryPathString();
            boolean folder = FileMode.TREE.equals(parser.getEntryRawMode());
            ObjectId id = parser.getEntryObjectId();
            Node edit = node.children.get(name);
            if (edit == null) {
                leaves.put(folder ? name + "/" : name, new Leaf(id, parser.getEntryFileMode()));
            } else if (folder && !edit.emptied) {
                folders.put(name, id);
            }
        }
        for (Map.Entry<String, Node> child : node.children.entrySet()) {
            Node edit = child.getValue();
            if (edit.blob != null) {
                leaves.put(child.getKey(), new Leaf(edit.blob, FileMode.REGULAR_FILE));
            } else if (!edit.children.isEmpty()) {
                ObjectId before = folders.get(child.getKey());
                byte[] content = before == null
                        ? NOTHING
                        : reader.open(before, Constants.OBJ_TREE).getBytes();
                TreeFormatter written = write(edit, content, reader, inserter);
                if (written.toByteArray().length > 0) {
                    leaves.put(child.getKey() + "/", new Leaf(inserter.insert(written), FileMode.TREE));
                }
            }
        }
        TreeFormatter tree = new TreeFormatter();
        leaves.forEach((key, leaf) ->
                tree.append(key.endsWith("/") ? key.substring(0, key.length() - 1) : key, leaf.mode, leaf.id));
        return tree;
    }

    private static int compareUtf8(String left, String right) {
        return Arrays.compareUnsigned(left.getBytes(StandardCharsets.UTF_8), right.getBytes(StandardCharsets.UTF_8));
    }

    private record Leaf(ObjectId id, FileMode mode) {}

    private static final class Node {
        final Map<String, Node> children = new TreeMap<>();

        @Nullable ObjectId blob;

        boolean emptied;
    }
}
