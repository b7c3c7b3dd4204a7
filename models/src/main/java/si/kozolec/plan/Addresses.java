package si.kozolec.plan;

/** URIs, mail addresses, hosts and network addresses, as far as they are of the ordinary kind. */
final class Addresses {

    private static final int LONGEST_HOST = 200;
    private static final int LONGEST_LABEL = 63;

    /** What may stand in a path besides letters, digits and percent-encoding. */
    private static final boolean[] PATH = table("-._~!$&'()*+,;=:@/");

    private static final boolean[] LOCAL_PART = table("_-+");

    private Addresses() {}

    static int uri(byte[] b, int from, int to) {
        int colon = from;
        while (colon < to && b[colon] != ':') {
            colon++;
        }
        if (colon == to) {
            return to - from == 0 || b[from] == '/' ? Check.UNSURE : Check.NO;
        }
        return isScheme(b, from, colon) && isRest(b, colon + 1, to) ? Check.YES : Check.UNSURE;
    }

    private static boolean isScheme(byte[] b, int from, int to) {
        if (to == from || !isLetter(b[from])) {
            return false;
        }
        for (int here = from + 1; here < to; here++) {
            if (!isLetter(b[here]) && !isDigit(b[here])) {
                return false;
            }
        }
        return true;
    }

    private static boolean isRest(byte[] b, int from, int to) {
        int here = from;
        if (to - from >= 2 && b[from] == '/' && b[from + 1] == '/') {
            here = from + 2;
            while (here < to && b[here] != '/' && b[here] != ':' && b[here] != '?' && b[here] != '#') {
                here++;
            }
            if (!isHost(b, from + 2, here) && ipv4(b, from + 2, here) != Check.YES) {
                return false;
            }
            if (here < to && b[here] == ':') {
                int port = ++here;
                while (here < to && isDigit(b[here])) {
                    here++;
                }
                if (here == port || here - port > 5) {
                    return false;
                }
            }
            if (here < to && b[here] != '/' && b[here] != '?' && b[here] != '#') {
                return false;
            }
        } else if (to == from || !(isLetter(b[from]) || isDigit(b[from]))) {
            return false;
        }
        return isPathAndMore(b, here, to);
    }

    /** A path, after it perhaps a query, after it perhaps a fragment. */
    private static boolean isPathAndMore(byte[] b, int from, int to) {
        boolean query = false;
        boolean fragment = false;
        for (int here = from; here < to; here++) {
            byte c = b[here];
            if (c == '#') {
                if (fragment) {
                    return false;
                }
                fragment = true;
            } else if (c == '?') {
                if (query || fragment) {
                    return false;
                }
                query = true;
            } else if (c == '%') {
                if (here + 2 >= to || !isHex(b[here + 1]) || !isHex(b[here + 2])) {
                    return false;
                }
            } else if (c < 0 || !PATH[c]) {
                return false;
            }
        }
        return true;
    }

    /** Labels of letters, digits and inner hyphens, the last beginning with a letter unless it is the only one. */
    static boolean isHost(byte[] b, int from, int to) {
        if (to == from || to - from > LONGEST_HOST) {
            return false;
        }
        int label = from;
        for (int here = from; here <= to; here++) {
            if (here == to || b[here] == '.') {
                if (!isLabel(b, label, here) || (here == to && !isLetter(b[label]))) {
                    return false;
                }
                label = here + 1;
            }
        }
        return true;
    }

    private static boolean isLabel(byte[] b, int from, int to) {
        if (to == from || to - from > LONGEST_LABEL || b[from] == '-' || b[to - 1] == '-') {
            return false;
        }
        for (int here = from; here < to; here++) {
            boolean hyphen = b[here] == '-' && b[here + 1] != '-';
            if (!isLetter(b[here]) && !isDigit(b[here]) && !hyphen) {
                return false;
            }
        }
        return true;
    }

    static boolean isMail(byte[] b, int from, int to) {
        int at = from;
        while (at < to && b[at] != '@') {
            boolean plain = b[at] >= 0 && (isLetter(b[at]) || isDigit(b[at]) || LOCAL_PART[b[at]]);
            boolean dot = b[at] == '.' && at > from && b[at - 1] != '.' && at + 1 < to && b[at + 1] != '@';
            if (!plain && !dot) {
                return false;
            }
            at++;
        }
        int dots = 0;
        for (int here = at; here < to; here++) {
            dots += b[here] == '.' ? 1 : 0;
        }
        return at > from && at - from <= 60 && at < to && dots > 0 && isHost(b, at + 1, to);
    }

    static int ipv4(byte[] b, int from, int to) {
        int parts = 0;
        int here = from;
        while (here < to) {
            int first = here;
            int number = 0;
            while (here < to && isDigit(b[here]) && here - first < 4) {
                number = number * 10 + b[here++] - '0';
            }
            int digits = here - first;
            if (digits == 0 || digits > 3 || number > 255 || (digits > 1 && b[first] == '0')) {
                return holds(b, from, to, ':') ? Check.NO : Check.UNSURE;
            }
            parts++;
            if (here < to && (b[here] != '.' || ++here == to)) {
                return holds(b, from, to, ':') ? Check.NO : Check.UNSURE;
            }
        }
        return parts == 4 ? Check.YES : Check.UNSURE;
    }

    /** Eight groups of one to four hexadecimal digits; shortened forms are left to others. */
    static int ipv6(byte[] b, int from, int to) {
        int groups = 0;
        int here = from;
        while (here < to) {
            int first = here;
            while (here < to && isHex(b[here])) {
                here++;
            }
            if (here == first || here - first > 4) {
                break;
            }
            groups++;
            if (here == to) {
                return groups == 8 ? Check.YES : Check.UNSURE;
            }
            if (b[here++] != ':') {
                break;
            }
        }
        return holds(b, from, to, ':') ? Check.UNSURE : Check.NO;
    }

    static boolean isUuid(byte[] b, int from, int to) {
        if (to - from != 36) {
            return false;
        }
        for (int index = 0; index < 36; index++) {
            boolean hyphen = index == 8 || index == 13 || index == 18 || index == 23;
            if (hyphen ? b[from + index] != '-' : !isHex(b[from + index])) {
                return false;
            }
        }
        return true;
    }

    private static boolean holds(byte[] b, int from, int to, char wanted) {
        for (int here = from; here < to; here++) {
            if (b[here] == wanted) {
                return true;
            }
        }
        return false;
    }

    private static boolean isLetter(byte c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private static boolean isDigit(byte c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isHex(byte c) {
        return isDigit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
    }

    private static boolean[] table(String others) {
        boolean[] table = new boolean[128];
        for (int c = 0; c < table.length; c++) {
            table[c] = isLetter((byte) c) || isDigit((byte) c) || others.indexOf(c) >= 0;
        }
        return table;
    }
}
