package si.kozolec.payload;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Finds the byte at which the part of an entity begins that a pointer names.
 *
 * <p>It goes over the bytes once more instead of having kept a place for each part: few parts are ever asked for. It trusts that the
 * bytes are JSON, and gives the nearest part that it found when they are not.
 */
final class PointerSearch {

    private final byte[] bytes;
    private final int end;
    private int at;
    private int name;
    private int value;

    private PointerSearch(Slice slice) {
        bytes = slice.bytes();
        end = slice.to();
        at = slice.from();
        at += Encoding.of(bytes, at, end).mark();
        at = Skipping.blanks(bytes, at, end);
        value = at;
        name = at;
    }

    static int value(Slice slice, String pointer) {
        return new PointerSearch(slice).follow(pointer).value;
    }

    static int name(Slice slice, String pointer) {
        return new PointerSearch(slice).follow(pointer).name;
    }

    private PointerSearch follow(String pointer) {
        if (!pointer.isEmpty()) {
            for (String part : pointer.substring(1).split("/", -1)) {
                if (!into(part.replace("~1", "/").replace("~0", "~"))) {
                    break;
                }
            }
        }
        return this;
    }

    private boolean into(String part) {
        int structure = value;
        if (structure >= end) {
            return false;
        }
        return switch (bytes[structure]) {
            case '{' -> intoObject(structure, part);
            case '[' -> intoArray(structure, part);
            default -> false;
        };
    }

    /** The last member of that name counts, as it does in the tree. */
    private boolean intoObject(int brace, String wanted) {
        byte[] wantedBytes = wanted.getBytes(UTF_8);
        boolean found = false;
        at = Skipping.blanks(bytes, brace + 1, end);
        while (at < end && bytes[at] == '"') {
            int nameAt = at;
            at = Skipping.string(bytes, at, end);
            boolean same = same(nameAt, at, wantedBytes, wanted);
            at = Skipping.blanks(bytes, at, end);
            at = Skipping.blanks(bytes, Math.min(end, at + 1), end);
            if (same) {
                found = true;
                name = nameAt;
                value = at;
            }
            toNext();
        }
        return found;
    }

    private boolean intoArray(int bracket, String wanted) {
        at = Skipping.blanks(bytes, bracket + 1, end);
        for (int index = 0; at < end && bytes[at] != ']'; index++) {
            if (wanted.equals(String.valueOf(index))) {
                name = at;
                value = at;
                return true;
            }
            toNext();
        }
        return false;
    }

    private void toNext() {
        at = Skipping.blanks(bytes, Skipping.value(bytes, at, end), end);
        if (at < end && bytes[at] == ',') {
            at = Skipping.blanks(bytes, at + 1, end);
        } else {
            at = end;
        }
    }

    private boolean same(int quote, int after, byte[] wantedBytes, String wanted) {
        int length = after - quote - 2;
        if (length == wantedBytes.length) {
            int matching = 0;
            while (matching < length && bytes[quote + 1 + matching] == wantedBytes[matching]) {
                matching++;
            }
            return matching == length;
        }
        return length > wantedBytes.length
                && escaped(quote, after)
                && unescaped(quote).equals(wanted);
    }

    private boolean escaped(int from, int to) {
        for (int index = from; index < to; index++) {
            if (bytes[index] == '\\') {
                return true;
            }
        }
        return false;
    }

    private String unescaped(int quote) {
        try {
            return new JsonString(bytes, end).read(quote);
        } catch (Unreadable e) {
            return "";
        }
    }
}
