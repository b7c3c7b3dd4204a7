package si.kozolec.sample;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What kind of file a payload is, by its first bytes, its name, and what the sender says. */
enum Kind {
    JSON,
    TABLE,
    PACKED_TABLE,
    SPREADSHEET,
    BINARY;

    static Kind of(byte[] head, String file, @Nullable String mediaType) {
        String name = file.toLowerCase(Locale.ROOT);
        String type = mediaType == null ? "" : mediaType.toLowerCase(Locale.ROOT);
        boolean packed = starts(head, 0x1F, 0x8B);
        String bare = packed && name.endsWith(".gz") ? name.substring(0, name.length() - 3) : name;
        boolean table = bare.endsWith(".csv")
                || bare.endsWith(".tsv")
                || type.startsWith("text/csv")
                || type.startsWith("text/tab-separated-values");
        if (packed) {
            return table ? PACKED_TABLE : JSON;
        }
        if (starts(head, 'P', 'K', 3, 4) || starts(head, 0xD0, 0xCF, 0x11, 0xE0)) {
            return SPREADSHEET;
        }
        boolean marked16 = starts(head, 0xFF, 0xFE) || starts(head, 0xFE, 0xFF);
        if (!marked16 && isBinary(head)) {
            return BINARY;
        }
        int first = first(head);
        if (first == '{' || first == '[') {
            return JSON;
        }
        boolean json = type.contains("json")
                || bare.endsWith(".json")
                || bare.endsWith(".jsonld")
                || bare.endsWith(".geojson")
                || bare.endsWith(".ndjson")
                || bare.endsWith(".jsonl");
        if (table) {
            return first < 0 ? JSON : TABLE;
        }
        return !json && first != '<' && looksLikeTable(head, marked16) ? TABLE : JSON;
    }

    /** Whether a first line has several cells. */
    private static boolean looksLikeTable(byte[] head, boolean marked16) {
        String text = TableText.decode(head).text();
        String line = text.lines().filter(one -> !one.isBlank()).findFirst().orElse("");
        boolean several = Delimiters.cells(line, Delimiters.of(text)) > 1;
        return several && (marked16 || text.indexOf('\n') >= 0 || text.indexOf('\r') >= 0);
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

    /** Text has no zero bytes, and hardly any others below the blank. JSON in UTF-16 is told by whoever reads JSON. */
    private static boolean isBinary(byte[] head) {
        int odd = 0;
        int zeros = 0;
        int looked = Math.min(head.length, 4_096);
        for (int at = 0; at < looked; at++) {
            int one = head[at] & 0xFF;
            zeros += one == 0 ? 1 : 0;
            odd += one < 9 || (one > 13 && one < 32 && one != 27) ? 1 : 0;
        }
        boolean wide = zeros > 0 && looked > 1 && (head[0] == 0 || head[1] == 0);
        return !wide && (zeros > 0 || odd * 20 > looked);
    }

    /** The first byte that is no blank and no byte order mark; -1 when there is none. */
    private static int first(byte[] head) {
        int at = starts(head, 0xEF, 0xBB, 0xBF) ? 3 : 0;
        while (at < head.length && (head[at] == ' ' || (head[at] >= 9 && head[at] <= 13))) {
            at++;
        }
        return at < head.length ? head[at] & 0xFF : -1;
    }
}
