package si.kozolec.model;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/**
 * The files of a zip, unpacked into memory under limits.
 *
 * <p>A zip comes from strangers, so nothing that it says about itself is believed: sizes are counted while unpacking, and a
 * name that would lead out of the tree refuses the whole zip.
 */
public final class ZipFiles implements ModelFiles {

    private final MemoryFiles files;

    private ZipFiles(Map<String, byte[]> files) {
        this.files = new MemoryFiles(files);
    }

    /**
     * What may be in a zip.
     *
     * @param entries the number of entries
     * @param largestFile the bytes of one file, unpacked
     * @param total the bytes of all files, unpacked; they lie in memory
     */
    public record Limits(int entries, long largestFile, long total) {

        /** Room for a whole collection of models. */
        public static final Limits COLLECTION = new Limits(20_000, DirectoryFiles.LARGEST_FILE, 500L * 1024 * 1024);
    }

    /** The zip with those bytes. */
    public static ZipFiles of(byte[] zip, Limits limits) throws IOException {
        Unpacking unpacking = new Unpacking(limits);
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                unpacking.add(entry, in);
            }
        } catch (IllegalArgumentException e) {
            throw new ZipException("the zip has a file whose name is not UTF-8 text");
        }
        return unpacking.done();
    }

    @Override
    public Optional<byte[]> read(String path) {
        return files.read(path);
    }

    @Override
    public List<Entry> list(String folder) {
        return files.list(folder);
    }

    @Override
    public boolean exists(String path) {
        return files.exists(path);
    }

    /** Takes one entry after the other, and refuses what goes too far. */
    private static final class Unpacking {

        private final Limits limits;
        private final Map<String, byte[]> files = new TreeMap<>();
        private int entries;
        private long left;

        private Unpacking(Limits limits) {
            this.limits = limits;
            this.left = limits.total();
        }

        private void add(ZipEntry entry, InputStream content) throws IOException {
            if (++entries > limits.entries()) {
                throw new ZipException("the zip has more than " + limits.entries() + " entries");
            }
            String path = path(entry);
            if (entry.isDirectory()) {
                return;
            }
            byte[] bytes = content.readNBytes((int) Math.min(limits.largestFile(), left) + 1);
            left -= bytes.length;
            if (bytes.length > limits.largestFile()) {
                throw new ZipException(path + " has more than " + limits.largestFile() + " bytes");
            }
            if (left < 0) {
                throw new ZipException("the files of the zip have more than " + limits.total() + " bytes");
            }
            if (files.put(path, bytes) != null) {
                throw new ZipException("the zip has two files called " + path);
            }
        }

        private String path(ZipEntry entry) throws ZipException {
            String name = entry.getName();
            String path = entry.isDirectory() && name.endsWith("/") ? name.substring(0, name.length() - 1) : name;
            boolean nameless = path.isEmpty() && !entry.isDirectory();
            if (nameless || !Paths.isPlain(path)) {
                throw new ZipException("the zip has a file that would lie outside: " + name);
            }
            return path;
        }

        private ZipFiles done() throws ZipException {
            if (entries == 0) {
                throw new ZipException("this is not a zip, or there is nothing in it");
            }
            return new ZipFiles(files);
        }
    }
}
