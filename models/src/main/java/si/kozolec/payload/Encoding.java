package si.kozolec.payload;

/** What a payload's first bytes say of how its text is encoded; only UTF-8 is read. */
enum Encoding {
    UTF_8("UTF-8", 0),
    UTF_8_MARKED("UTF-8", 3),
    UTF_16("UTF-16", 0),
    UTF_32("UTF-32", 0);

    private final String title;
    private final int mark;

    Encoding(String title, int mark) {
        this.title = title;
        this.mark = mark;
    }

    String title() {
        return title;
    }

    /** How many bytes to skip. */
    int mark() {
        return mark;
    }

    boolean readable() {
        return this == UTF_8 || this == UTF_8_MARKED;
    }

    /** By a byte order mark, or else by where the zero bytes are in the first characters, which JSON has from ASCII. */
    static Encoding of(byte[] bytes, int from, int end) {
        int first = unsigned(bytes, from, end);
        int second = unsigned(bytes, from + 1, end);
        int third = unsigned(bytes, from + 2, end);
        int fourth = unsigned(bytes, from + 3, end);
        if (first == 0xEF && second == 0xBB && third == 0xBF) {
            return UTF_8_MARKED;
        }
        boolean big32 = first == 0 && second == 0 && ((third == 0xFE && fourth == 0xFF) || (third == 0 && fourth > 0));
        boolean little32 =
                third == 0 && fourth == 0 && ((first == 0xFF && second == 0xFE) || (first > 0 && second == 0));
        if (big32 || little32) {
            return UTF_32;
        }
        boolean marked16 = (first == 0xFE && second == 0xFF) || (first == 0xFF && second == 0xFE);
        boolean plain16 = (first == 0 && second > 0) || (first > 0 && second == 0 && third > 0);
        if (marked16 || plain16) {
            return UTF_16;
        }
        return UTF_8;
    }

    private static int unsigned(byte[] bytes, int at, int end) {
        return at < end ? bytes[at] & 0xFF : -1;
    }
}
