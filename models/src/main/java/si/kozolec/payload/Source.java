package si.kozolec.payload;

import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.function.LongConsumer;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** Gives the bytes of a payload, unpacked when they come packed with gzip. */
final class Source implements Closeable {

    /** What gzip makes of the most repetitive payloads stays far below this. */
    private static final int MOST_GROWTH = 500;

    private static final long HARMLESS = 64L * 1024 * 1024;
    private static final int MAGIC = 4;

    private final boolean patient;
    private final Counted raw;
    private final InputStream in;
    private final boolean packed;
    private final String archive;
    private long given;
    private String trouble = "";

    /**
     * Gives those bytes.
     *
     * @param patient whether reading may wait for whole blocks; it may not where somebody writes while we read
     */
    Source(InputStream stream, boolean patient, LongConsumer progress) throws IOException {
        this.patient = patient;
        raw = new Counted(stream, progress);
        byte[] head = raw.readNBytes(MAGIC);
        InputStream whole = new SequenceInputStream(new ByteArrayInputStream(head), raw);
        packed = begins(head, 0x1F, 0x8B);
        archive = archive(head);
        in = packed ? unpacked(whole) : whole;
    }

    /** What kind of archive this is, that cannot be read as a payload; empty when it is none. */
    String archive() {
        return archive;
    }

    /** What went wrong with unpacking, as the code of a finding; empty when nothing did. */
    String trouble() {
        return trouble;
    }

    /** Reads on; -1 at the end, or where unpacking cannot go on. */
    int read(byte[] bytes, int from, int most) throws IOException {
        if (!trouble.isEmpty()) {
            return -1;
        }
        if (!packed) {
            return in.read(bytes, from, most);
        }
        try {
            int read = in.read(bytes, from, most);
            given += Math.max(0, read);
            if (given > HARMLESS && given / MOST_GROWTH > raw.count) {
                trouble = "payload-gzip-growth";
                return -1;
            }
            return read;
        } catch (EOFException | ZipException e) {
            trouble = "payload-gzip-broken";
            return -1;
        }
    }

    /** Whether more should be read at once: it is there, or nobody minds waiting. */
    boolean ready() throws IOException {
        return trouble.isEmpty() && (patient || in.available() > 0);
    }

    @Override
    public void close() throws IOException {
        raw.close();
    }

    private InputStream unpacked(InputStream whole) throws IOException {
        try {
            return new GZIPInputStream(whole, 1 << 16);
        } catch (EOFException | ZipException e) {
            trouble = "payload-gzip-broken";
            return whole;
        }
    }

    private static String archive(byte[] head) {
        if (begins(head, 'P', 'K', 3, 4)) {
            return "ZIP";
        } else if (begins(head, 0x28, 0xB5, 0x2F, 0xFD)) {
            return "Zstandard";
        } else if (begins(head, 0xFD, '7', 'z', 'X')) {
            return "XZ";
        } else if (begins(head, 'B', 'Z', 'h')) {
            return "bzip2";
        } else if (begins(head, '7', 'z', 0xBC, 0xAF)) {
            return "7z";
        }
        return "";
    }

    private static boolean begins(byte[] head, int... magic) {
        for (int at = 0; at < magic.length; at++) {
            if (at >= head.length || (head[at] & 0xFF) != magic[at]) {
                return false;
            }
        }
        return true;
    }

    /** Counts what is read and tells it on. */
    private static final class Counted extends FilterInputStream {

        private final LongConsumer progress;
        private long count;

        Counted(InputStream in, LongConsumer progress) {
            super(in);
            this.progress = progress;
        }

        @Override
        public int read() throws IOException {
            int read = in.read();
            told(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] bytes, int from, int most) throws IOException {
            int read = in.read(bytes, from, most);
            told(read);
            return read;
        }

        private void told(int read) {
            if (read > 0) {
                count += read;
                progress.accept(count);
            }
        }
    }
}
