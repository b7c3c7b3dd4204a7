package si.kozolec.sample;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * The text of a table. JSON must be UTF-8; tables come out of old programs in whatever those write, so the usual ones are read.
 *
 * @param text the text, without a byte order mark
 * @param encoding the encoding that was found
 */
record TableText(String text, String encoding) {

    private static final String CENTRAL_EUROPEAN = "windows-1250";

    static TableText decode(byte[] bytes) {
        if (starts(bytes, 0xEF, 0xBB, 0xBF)) {
            return new TableText(new String(bytes, 3, bytes.length - 3, StandardCharsets.UTF_8), "UTF-8");
        }
        if (starts(bytes, 0xFF, 0xFE)) {
            return new TableText(new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16LE), "UTF-16");
        }
        if (starts(bytes, 0xFE, 0xFF)) {
            return new TableText(new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16BE), "UTF-16");
        }
        try {
            return new TableText(
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(ByteBuffer.wrap(bytes, 0, whole(bytes)))
                            .toString(),
                    "UTF-8");
        } catch (CharacterCodingException e) {
            Charset old = Charset.isSupported(CENTRAL_EUROPEAN)
                    ? Charset.forName(CENTRAL_EUROPEAN)
                    : StandardCharsets.ISO_8859_1;
            return new TableText(new String(bytes, old), old.name());
        }
    }

    /** How many bytes there are up to the end of the last whole character: where a limit cuts, it may cut through one. */
    private static int whole(byte[] bytes) {
        int end = bytes.length;
        int back = 0;
        while (back < 3 && end - back > 0 && (bytes[end - back - 1] & 0xC0) == 0x80) {
            back++;
        }
        int lead = end - back > 0 ? bytes[end - back - 1] & 0xFF : 0;
        int needed = lead >= 0xF0 ? 3 : lead >= 0xE0 ? 2 : lead >= 0xC0 ? 1 : 0;
        return needed > back ? end - back - 1 : end;
    }

    private static boolean starts(byte[] bytes, int... wanted) {
        if (bytes.length < wanted.length) {
            return false;
        }
        for (int at = 0; at < wanted.length; at++) {
            if ((bytes[at] & 0xFF) != wanted[at]) {
                return false;
            }
        }
        return true;
    }
}
