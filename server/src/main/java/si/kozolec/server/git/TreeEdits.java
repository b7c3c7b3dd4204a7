package si.kozolec.server.git;

import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
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

    /** Writes the tree that comes out of these edits on that base; null when nothing is left in it. */
    @Nullable ObjectId write(@Nullable ObjectId base, ObjectReader reader, ObjectInserter inserter) throws IOException {
        return write(root, base, reader, inserter);
    }

    private static @Nullable ObjectId write(
            Node node, @Nullable ObjectId base, ObjectReader reader, ObjectInserter inserter) throws IOException {
        // Git's own order of a tree: by name, a folder's name read as if it ended with a slash.
        Map<String, Leaf> leaves = new TreeMap<>(TreeEdits::compareUtf8);
        Map<String, ObjectId> folders = new TreeMap<>();
        if (base != null) {
            CanonicalTreeParser parser = new CanonicalTreeParser(null, reader, base);
            for (; !parser.eof(); parser.next()) {
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
        }
        for (Map.Entry<String, Node> child : node.children.entrySet()) {
            Node edit = child.getValue();
            if (edit.blob != null) {
                leaves.put(child.getKey(), new Leaf(edit.blob, FileMode.REGULAR_FILE));
            } else if (!edit.children.isEmpty()) {
                ObjectId written = write(edit, folders.get(child.getKey()), reader, inserter);
                if (written != null) {
                    leaves.put(child.getKey() + "/", new Leaf(written, FileMode.TREE));
                }
            }
        }
        if (leaves.isEmpty()) {
            return null;
        }
        TreeFormatter tree = new TreeFormatter();
        leaves.forEach((key, leaf) ->
                tree.append(key.endsWith("/") ? key.substring(0, key.length() - 1) : key, leaf.mode, leaf.id));
        return inserter.insert(tree);
    }

    private static int compareUtf8(String left, String right) {
        return java.util.Arrays.compareUnsigned(
                left.getBytes(java.nio.charset.StandardCharsets.UTF_8),
                right.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private record Leaf(ObjectId id, FileMode mode) {}

    private static final class Node {
        final Map<String, Node> children = new TreeMap<>();

        @Nullable ObjectId blob;

        boolean emptied;
    }
}
