package si.kozolec.server.http;

/**
 * Decides which addresses are let in, looking at the path as it was sent.
 *
 * <p>Names of models, versions and files need nothing that has to be percent-encoded except letters beyond ASCII. So whatever
 * hides a slash, a dot, a percent sign or a control character, or climbs up, is an attempt at something else.
 */
final class PathRule {

    private static final String NEVER = "\\;\"<>^`{|}";

    private PathRule() {}

    static boolean allows(String path) {
        int length = path.length();
        for (int i = 0; i < length; i++) {
            char c = path.charAt(i);
            if (c == '%') {
                if (!allowsEncoded(path, i)) {
                    return false;
                }
                i += 2;
            } else if (c == '/' && climbs(path, i + 1)) {
                return false;
            } else if (c <= ' ' || c >= 0x7f || NEVER.indexOf(c) >= 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean allowsEncoded(String path, int percent) {
        if (percent + 2 >= path.length()) {
            return false;
        }
        int high = Character.digit(path.charAt(percent + 1), 16);
        int low = Character.digit(path.charAt(percent + 2), 16);
        if (high < 0 || low < 0) {
            return false;
        }
        int octet = high * 16 + low;
        return octet >= ' ' && octet != 0x7f && "./\\%;".indexOf(octet) < 0;
    }

    /** Whether the segment that starts there is {@code .} or {@code ..}. */
    private static boolean climbs(String path, int start) {
        int end = path.indexOf('/', start);
        int length = (end < 0 ? path.length() : end) - start;
        return (length == 1 && path.charAt(start) == '.') || (length == 2 && path.startsWith("..", start));
    }
}
