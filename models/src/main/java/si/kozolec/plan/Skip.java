package si.kozolec.plan;

/**
 * Passes over a value without looking into it. It never leaves the payload whatever that holds, but believes that brackets match:
 * somebody else has read, or will read, the same bytes properly.
 */
final class Skip {

    private Skip() {}

    /** The place behind the value; UNSURE when the payload ends in it. */
    static int value(Scan scan, int at) {
        byte[] b = scan.bytes;
        int depth = 0;
        int here = at;
        while (here < scan.to) {
            byte c = b[here];
            switch (c) {
                case '"' -> {
                    here = string(scan, here);
                    if (here < 0) {
                        return Check.UNSURE;
                    }
                }
                case '{', '[' -> {
                    depth++;
                    here++;
                }
                case '}', ']' -> {
                    depth--;
                    here++;
                }
                case ',', ':', ' ', '\n', '\r', '\t' -> here++;
                default -> here = scalar(scan, here);
            }
            if (depth <= 0) {
                return depth < 0 ? Check.UNSURE : here;
            }
        }
        return Check.UNSURE;
    }

    /** The place behind the string that begins here. */
    static int string(Scan scan, int at) {
        byte[] b = scan.bytes;
        int here = at + 1;
        while (here < scan.to) {
            byte c = b[here];
            if (c == '"') {
                return here + 1;
            }
            here += c == '\\' ? 2 : 1;
        }
        return Check.UNSURE;
    }

    private static int scalar(Scan scan, int at) {
        int here = at + 1;
        while (here < scan.to) {
            byte c = scan.bytes[here];
            if (c == ',' || c == '}' || c == ']' || Scan.isSpace(c)) {
                return here;
            }
            here++;
        }
        return here;
    }

    /** Where the value of the member of that plain name begins, in the object that begins here; NO when there is none. */
    static int member(Scan scan, int at, byte[] name) {
        int here = scan.space(at + 1);
        while (scan.peek(here) == '"') {
            int behind = string(scan, here);
            if (behind < 0) {
                return Check.UNSURE;
            }
            int value = scan.colon(behind);
            if (value < 0) {
                return Check.UNSURE;
            }
            if (isName(scan.bytes, here + 1, behind - 1, name)) {
                return value;
            }
            int end = value(scan, value);
            if (end < 0) {
                return Check.UNSURE;
            }
            here = scan.space(end);
            if (scan.peek(here) == ',') {
                here = scan.space(here + 1);
            }
        }
        return scan.peek(here) == '}' ? Check.NO : Check.UNSURE;
    }

    private static boolean isName(byte[] bytes, int from, int end, byte[] name) {
        if (end - from != name.length) {
            return false;
        }
        for (int index = 0; index < name.length; index++) {
            if (bytes[from + index] != name[index]) {
                return false;
            }
        }
        return true;
    }
}
