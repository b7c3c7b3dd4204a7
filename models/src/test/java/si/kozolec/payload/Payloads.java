package si.kozolec.payload;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import si.kozolec.model.Finding;

/** Reads payloads as tests want to see them: what was cut out, where it stood, and what was wrong between. */
final class Payloads {

    private Payloads() {}

    /** An entity as it was cut out. */
    record Cut(String text, long index, long line, int column, String pointer) {

        static Cut of(Slice slice) {
            String text = new String(slice.bytes(), slice.from(), slice.to() - slice.from(), UTF_8);
            return new Cut(text, slice.index(), slice.line(), slice.column(), slice.pointer());
        }
    }

    /** Everything that came of a payload. */
    record Read(List<Cut> cuts, List<Finding> findings) {

        List<String> texts() {
            return cuts.stream().map(Cut::text).toList();
        }

        List<String> codes() {
            return findings.stream().map(Finding::code).toList();
        }
    }

    static Read read(String text, String file) {
        return read(text.getBytes(UTF_8), file);
    }

    static Read read(byte[] bytes, String file) {
        return read(new ByteArrayInputStream(bytes), file, 1 << 20);
    }

    static Read read(InputStream in, String file, int blockSize) {
        List<Cut> cuts = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        try (PayloadReader reader = reader(in, file, blockSize)) {
            for (Optional<Block> block = reader.next(); block.isPresent(); block = reader.next()) {
                for (int entity = 0; entity < block.get().entities(); entity++) {
                    cuts.add(Cut.of(block.get().slice(entity)));
                }
                findings.addAll(block.get().findings());
                reader.reuse(block.get());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Read(cuts, findings);
    }

    static PayloadReader reader(InputStream in, String file, int blockSize) throws IOException {
        return new PayloadReader(new Source(in, false, bytes -> {}), file, Layout.promisesLines(file, null), blockSize);
    }

    /** A stream that gives some bytes over and over, so many times. */
    static InputStream repeated(byte[] bytes, long times) {
        return new InputStream() {
            private long left = times * bytes.length;
            private int at;

            @Override
            public int read() {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
            }

            @Override
            public int read(byte[] into, int from, int most) {
                if (left == 0) {
                    return -1;
                }
                int written = 0;
                while (written < most && left > 0) {
                    int part = (int) Math.min(Math.min(left, most - written), bytes.length - at);
                    System.arraycopy(bytes, at, into, from + written, part);
                    at = (at + part) % bytes.length;
                    written += part;
                    left -= part;
                }
                return written;
            }

            @Override
            public int available() {
                return (int) Math.min(left, Integer.MAX_VALUE);
            }
        };
    }
}
