package si.kozolec.server.http;

/** Compares entity tags as {@code If-None-Match} wants it (RFC 9110, section 13.1.2). */
final class EntityTags {

    static final String GZIP_SUFFIX = "--gzip";

    private static final int LONGEST_LIST = 8_000;

    private EntityTags() {}

    /**
     * Whether one of the tags in the list is that of the content, in whatever encoding.
     *
     * @param list the header: {@code *}, or tags with commas between them, weak or strong
     * @param etag the content's own tag, without quotes
     */
    static boolean matches(String list, String etag) {
        if (list.strip().equals("*")) {
            return true;
        }
        if (list.length() > LONGEST_LIST) {
            return false;
        }
        int from = 0;
        while (true) {
            int open = list.indexOf('"', from);
            int close = open < 0 ? -1 : list.indexOf('"', open + 1);
            if (close < 0) {
                return false;
            }
            if (isTag(list, open + 1, close, etag)) {
                return true;
            }
            from = close + 1;
        }
    }

    private static boolean isTag(String list, int start, int end, String etag) {
        int length = end - start;
        if (!list.startsWith(etag, start)) {
            return false;
        }
        boolean plain = length == etag.length();
        boolean compressed =
                length == etag.length() + GZIP_SUFFIX.length() && list.startsWith(GZIP_SUFFIX, start + etag.length());
        return plain || compressed;
    }
}
