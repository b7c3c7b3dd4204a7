package si.kozolec.server.git;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.eclipse.jgit.errors.PackProtocolException;

/**
 * Watches a push go by, and stops it at the pack's header when that announces more objects than we take: to find out later would have
 * cost memory for each of them. Commands come first, as packet lines up to an empty one; the pack follows.
 */
final class PackGate extends FilterInputStream {

    private static final int HEADER = 12;

    private final int mostObjects;
    private final byte[] header = new byte[HEADER];
    private int collected;
    private int wanted = 4;
    private long skip;
    private boolean inPack;
    private boolean open;

    PackGate(InputStream in, int mostObjects) {
        super(in);
        this.mostObjects = mostObjects;
    }

    @Override
    public int read() throws IOException {
        int one = super.read();
        if (one >= 0) {
            watch((byte) one);
        }
        return one;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int count = super.read(buffer, offset, length);
        for (int i = 0; i < count && !open; i++) {
            watch(buffer[offset + i]);
        }
        return count;
    }

    private void watch(byte one) throws IOException {
        if (open) {
            return;
        }
        if (skip > 0) {
            skip--;
            return;
        }
        header[collected++] = one;
        if (collected < wanted) {
            return;
        }
        collected = 0;
        if (inPack) {
            open = true;
            long objects = Integer.toUnsignedLong(ByteBuffer.wrap(header).getInt(8));
            if (objects > mostObjects) {
                throw new PackProtocolException("The pack has " + objects + " objects, more than the " + mostObjects
                        + " that are taken. / V paketu je preveč objektov.");
            }
            return;
        }
        int length = length();
        if (length == 0) {
            inPack = true;
            wanted = HEADER;
        } else {
            skip = length - 4L;
        }
    }

    private int length() throws PackProtocolException {
        try {
            int length = Integer.parseInt(new String(header, 0, 4, StandardCharsets.US_ASCII), 16);
            if (length != 0 && length < 4) {
                throw new PackProtocolException("This is not a push.");
            }
            return length;
        } catch (NumberFormatException e) {
            throw new PackProtocolException("This is not a push.");
        }
    }
}
