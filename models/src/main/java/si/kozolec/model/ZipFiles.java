package si.kozolec.model;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/**
 * The files of a zip, or of one folder in it, unpacked into memory under limits.
 *
 * <p>A zip comes from strangers, so nothing that it says about itself is believed: sizes are counted while unpacking, and a
 * name that would lead out of the tree refuses the whole zip.
 */
public final class ZipFiles implements ModelFiles {

    private final MemoryFiles files;

    private ZipFiles(MemoryFiles files) {
        this.files = files;
    }

    /**
     * What may be in a zip.
     *
     * @param entries the number of entries
     * @param largestFile the bytes of one file, unpacked
     * @param total the bytes of all files, unpacked
     */
    public record Limits(int entries, long largestFile, long total) {

        /** Room for a whole collection of models. */
        public static final Limits COLLECTION = new Limits(20_000, DirectoryFiles.LARGEST_FILE, 500L * 1024 * 1024);
    }

    /** The zip with those bytes. */
    public static ZipFiles of(byte[] zip, Limits limits) throws IOException {
        return unpack(new ByteArrayInputStream(zip), "", limits);
    }

    /**
     * The zip at that path, or one folder in it.
     *
     * @param prefix the folder, {@code si/kozolec/catalogue}; the empty text for all
     */
    public static ZipFiles of(Path zip, String prefix, Limits limits) throws IOException {
        try (InputStream in = Files.newInputStream(zip)) {
            return unpack(in, prefix.isEmpty() ? "" : prefix + "/", limits);
        } catch (ZipException e) {
            throw new ZipException(zip + ": " + e.getMessage());
        }
    }

    private static ZipFiles unpack(InputStream in, String prefix, Limits limits) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        long left = limits.total();
        int entries = 0;
        try (ZipInputStream zip = new ZipInputStream(in, StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (!entry.getName().startsWith(prefix)) {
                    continue;
                }
                if (++entries > limits.entries()) {
                    throw new ZipException("the zip has more than " + limits.entries() + " entries");
                }
                String path = pathOf(entry, prefix);
                if (entry.isDirectory()) {
                    continue;
                }
                byte[] bytes = zip.readNBytes((int) Math.min(limits.largestFile(), left) + 1);
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
        } catch (IllegalArgumentException e) {
            throw new ZipException("the zip has a file whose name is not UTF-8 text");
        }
        if (entries == 0) {
            throw new ZipException("this is not a zip, or there is nothing in it");
        }
        return new ZipFiles(new MemoryFiles(files));
    }

    private static String pathOf(ZipEntry entry, String prefix) throws ZipException {
        String name = entry.getName().substring(prefix.length());
        String path = entry.isDirectory() ? name.substring(0, Math.max(0, name.length() - 1)) : name;
        if (!Paths.isPlain(path)) {
            throw new ZipException("the zip has a file that would lie outside: " + name);
        }
        return path;
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
}
