package si.kozolec.server.submission;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import si.kozolec.server.submission.Refusal.Kind;

/** Unpacks a zip of a stranger into memory. Nothing that it says about itself is believed: sizes are counted while unpacking. */
final class ZipReading {

    private static final int END = 0x06054b50;
    private static final int CENTRAL = 0x02014b50;
    private static final int UNIX = 3;
    private static final int FILE_TYPE = 0xf000;
    private static final int LINK = 0xa000;

    private final ContentLimits limits;
    private final PathRules paths;
    private final TreeMap<String, byte[]> files = new TreeMap<>();
    private final List<Refusal> problems = new ArrayList<>();

    ZipReading(ContentLimits limits) {
        this.limits = limits;
        this.paths = new PathRules(limits);
    }

    /**
     * The files of the zip.
     *
     * @throws RefusedException if it is none, or something in it is not to be had
     */
    NavigableMap<String, byte[]> read(byte[] zip) {
        int entries = 0;
        long left = limits.totalBytes();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (++entries > limits.files() * 2) {
                    throw new RefusedException(Refusal.of(Kind.TOO_LARGE, "content-files", limits.files()));
                }
                byte[] bytes = in.readNBytes((int) Math.min(limits.fileBytes(), left) + 1);
                left -= bytes.length;
                if (left < 0) {
                    throw new RefusedException(
                            Refusal.of(Kind.TOO_LARGE, "content-total", megabytes(limits.totalBytes())));
                }
                if (bytes.length > limits.fileBytes()) {
                    throw new RefusedException(Refusal.in(
                            PathRules.shown(entry.getName()),
                            Kind.TOO_LARGE,
                            "content-file",
                            megabytes(limits.fileBytes())));
                }
                take(entry, bytes);
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new RefusedException(Refusal.of(Kind.INVALID, "zip-broken"));
        }
        if (entries == 0) {
            throw new RefusedException(Refusal.of(Kind.INVALID, "zip-broken"));
        }
        links(zip);
        if (!problems.isEmpty()) {
            throw new RefusedException(problems);
        }
        return files;
    }

    private void take(ZipEntry entry, byte[] bytes) {
        String name = entry.getName();
        if (entry.isDirectory()) {
            String folder = name.substring(0, name.length() - 1) + "/x";
            paths.problem(folder)
                    .filter(problem -> !problem.code().equals("path-elsewhere")
                            && !problem.code().equals("path-ours"))
                    .ifPresent(problems::add);
        } else if (files.put(name, bytes) != null) {
            problems.add(Refusal.in(PathRules.shown(name), Kind.INVALID, "path-twice"));
        }
    }

    /** Whether an entry is a link stands only in the list at the zip's end, which the unpacking never sees. */
    private void links(byte[] zip) {
        ByteBuffer in = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
        int end = zip.length - 22;
        while (end >= 0 && end > zip.length - 66_000 && in.getInt(end) != END) {
            end--;
        }
        if (end < 0 || in.getInt(end) != END) {
            return;
        }
        int at = in.getInt(end + 16);
        while (at >= 0 && at + 46 <= zip.length && in.getInt(at) == CENTRAL) {
            int nameLength = Short.toUnsignedInt(in.getShort(at + 28));
            int mode = in.getInt(at + 38) >>> 16;
            if (zip[at + 5] == UNIX && (mode & FILE_TYPE) == LINK && at + 46 + nameLength <= zip.length) {
                String name = new String(zip, at + 46, nameLength, StandardCharsets.UTF_8);
                problems.add(Refusal.in(PathRules.shown(name), Kind.INVALID, "path-link"));
            }
            at += 46
                    + nameLength
                    + Short.toUnsignedInt(in.getShort(at + 30))
                    + Short.toUnsignedInt(in.getShort(at + 32));
        }
    }

    static String megabytes(long bytes) {
        return bytes >= 1 << 20 ? (bytes >> 20) + " MB" : bytes + " B";
    }
}
