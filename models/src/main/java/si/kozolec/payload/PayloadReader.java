package si.kozolec.payload;

import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import si.kozolec.model.Finding;
import si.kozolec.model.Severity;

/**
 * Reads a payload of any length in constant memory, and gives its entities block by block.
 *
 * <p>It takes NDJSON, a JSON array, or one JSON document, each also packed with gzip, and finds out by itself which of them it is.
 *
 * <pre>{@code
 * try (PayloadReader reader = PayloadReader.open(in, "entities.ndjson")) {
 *     for (Optional<Block> block = reader.next(); block.isPresent(); block = reader.next()) {
 *         …
 *     }
 * }
 * }</pre>
 */
public final class PayloadReader implements Closeable {

    private static final int BLOCK = 1 << 18;
    private static final int FIRST = 1 << 13;
    private static final int MOST_LOOKS = 1_000;
    private static final int MOST_LOOKED_AT = 1 << 20;
    private static final int LARGEST = Limits.LONGEST_ENTITY + BLOCK;

    private final Source source;
    private final String file;
    private final boolean lines;
    private final int size;
    private final Queue<Block> spare = new ConcurrentLinkedQueue<>();
    private Block block;
    private @Nullable Cutter cutter;
    private boolean atEnd;
    private boolean finished;
    private boolean saidSomething;
    private int looks;
    private @Nullable Block again;

    PayloadReader(Source source, String file, boolean lines, int size) {
        this.source = source;
        this.file = file;
        this.lines = lines;
        this.size = size;
        // Most payloads are small, and a server reads many of them.
        this.block = new Block(Math.min(size, FIRST));
    }

    /**
     * Opens a payload.
     *
     * @param file the file to name in findings, as the user named it; when it ends with {@code .ndjson} or {@code .jsonl}, that is
     *     what it is read as
     */
    public static PayloadReader open(InputStream in, String file) throws IOException {
        return open(in, file, null, bytes -> {});
    }

    /**
     * Opens a payload.
     *
     * @param mediaType what the sender says it is; null when nobody said
     * @param progress is told how many bytes were read so far, of those that were given
     */
    public static PayloadReader open(InputStream in, String file, @Nullable String mediaType, LongConsumer progress)
            throws IOException {
        Source source = new Source(in, in instanceof ByteArrayInputStream, progress);
        return new PayloadReader(source, file, Layout.promisesLines(file, mediaType), BLOCK);
    }

    /**
     * Opens a file.
     *
     * @param name the name to tell in findings, as the user wrote it
     * @param progress is told how many bytes of the file were read so far
     */
    public static PayloadReader open(Path path, String name, LongConsumer progress) throws IOException {
        InputStream in = Files.newInputStream(path);
        try {
            Source source = new Source(in, Files.isRegularFile(path), progress);
            return new PayloadReader(source, name, Layout.promisesLines(name, null), BLOCK);
        } catch (IOException e) {
            in.close();
            throw e;
        }
    }

    /** The next entities, and what is wrong with the payload behind them; empty at its end. */
    public Optional<Block> next() throws IOException {
        if (again != null) {
            Block block = again;
            again = null;
            return Optional.of(block);
        }
        while (!finished) {
            if (cutter == null) {
                cutter = cutter();
            }
            if (cutter != null) {
                cutter.cut(block, atEnd);
                finished = cutter.done() || (atEnd && !block.full());
            }
            if (finished) {
                conclude();
            }
            if (!block.empty()) {
                return Optional.of(handOver());
            }
            if (!finished) {
                fill();
            }
        }
        return Optional.empty();
    }

    /** Gives that block once more when it is asked for the next. */
    void giveAgain(Block first) {
        again = first;
    }

    /** Whether nothing will come behind the blocks that were given. */
    boolean lastGiven() {
        return finished;
    }

    /** Takes back a block whose slices nobody needs any more. */
    public void reuse(Block used) {
        if (used.size() == size) {
            spare.add(used);
        }
    }

    @Override
    public void close() throws IOException {
        source.close();
    }

    /** Reads until the block is full, or nothing more comes without waiting. */
    private void fill() throws IOException {
        if (block.room() == 0 && cutter != null && cutter.kept() > 0) {
            block.drop(cutter.kept());
            cutter.moved(cutter.kept());
        }
        if (block.room() == 0 && block.length() >= size) {
            block.grow(LARGEST);
        }
        do {
            if (block.room() == 0) {
                block.grow(size);
            }
            int read = source.read(block.bytes(), block.length(), block.room());
            atEnd = read < 0;
            block.filled(Math.max(0, read));
        } while (!atEnd && block.length() < size && source.ready());
    }

    private Block handOver() {
        saidSomething = true;
        Block full = block;
        if (finished) {
            return full;
        }
        Block fresh = spare.poll();
        block = fresh == null ? new Block(size) : fresh;
        if (cutter != null) {
            block.begin(full.bytes(), cutter.kept(), full.length());
            cutter.moved(cutter.kept());
        }
        return full;
    }

    private @Nullable Cutter cutter() {
        byte[] bytes = block.bytes();
        int end = block.length();
        if (!source.archive().isEmpty()) {
            return refused("payload-archive", source.archive());
        }
        // Bytes that come one by one are not looked at anew with each for ever.
        looks++;
        boolean all = atEnd || end >= MOST_LOOKED_AT || looks > MOST_LOOKS;
        if (end < 4 && !all) {
            return null;
        }
        Encoding encoding = Encoding.of(bytes, 0, end);
        if (!encoding.readable()) {
            return refused("payload-other-encoding", encoding.title());
        }
        int mark = encoding.mark();
        Optional<Layout> layout = lines ? Optional.of(Layout.LINES) : Layout.of(bytes, mark, end, all);
        if (layout.isEmpty()) {
            return null;
        }
        return switch (layout.get()) {
            case LINES -> new LineCutter(file, mark);
            case ELEMENTS -> new ElementCutter(file, block, mark, Skipping.blanks(bytes, mark, end));
            case DOCUMENT, NOTHING -> new DocumentCutter(file, mark);
        };
    }

    private @Nullable Cutter refused(String code, String title) {
        tell(code, title);
        finished = true;
        return null;
    }

    private void conclude() {
        if (!source.trouble().isEmpty()) {
            tell(source.trouble());
        } else if (!saidSomething && block.empty() && !(cutter instanceof ElementCutter)) {
            tell("payload-empty");
        }
    }

    private void tell(String code, Object... arguments) {
        block.add(Finding.in(file, "", Severity.ERROR, code, arguments));
    }
}
