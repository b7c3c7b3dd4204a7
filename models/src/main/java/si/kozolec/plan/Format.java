package si.kozolec.plan;

import java.util.Locale;

/**
 * A format that strings can have. Each is sure of the ordinary only: what is right without question, and what cannot be right. Odd
 * cases, on which specifications and programs differ, are left to others.
 */
enum Format {
    DATE_TIME {
        @Override
        int judge(byte[] b, int from, int to) {
            return Moments.dateTime(b, from, to);
        }
    },
    DATE {
        @Override
        int judge(byte[] b, int from, int to) {
            return to - from != 10 ? certainlyNot(to - from < 10) : sure(Moments.isDate(b, from));
        }
    },
    TIME {
        @Override
        int judge(byte[] b, int from, int to) {
            return sure(Moments.isTime(b, from, to));
        }
    },
    DURATION {
        @Override
        int judge(byte[] b, int from, int to) {
            return sure(Moments.isDuration(b, from, to));
        }
    },
    URI {
        @Override
        int judge(byte[] b, int from, int to) {
            return Addresses.uri(b, from, to);
        }
    },
    EMAIL {
        @Override
        int judge(byte[] b, int from, int to) {
            return sure(Addresses.isMail(b, from, to));
        }
    },
    HOSTNAME {
        @Override
        int judge(byte[] b, int from, int to) {
            return sure(Addresses.isHost(b, from, to));
        }
    },
    IPV4 {
        @Override
        int judge(byte[] b, int from, int to) {
            return Addresses.ipv4(b, from, to);
        }
    },
    IPV6 {
        @Override
        int judge(byte[] b, int from, int to) {
            return Addresses.ipv6(b, from, to);
        }
    },
    UUID {
        @Override
        int judge(byte[] b, int from, int to) {
            return sure(Addresses.isUuid(b, from, to));
        }
    },
    /** Any that no check here knows: it is there, and nobody can say. */
    OTHER {
        @Override
        int judge(byte[] b, int from, int to) {
            return Check.UNSURE;
        }
    };

    /** Whether the string in those bytes has the format. */
    abstract int judge(byte[] b, int from, int to);

    /** The format of that name in a schema. */
    static Format named(String name) {
        String word = name.toUpperCase(Locale.ROOT).replace('-', '_');
        for (Format format : values()) {
            if (format.name().equals(word)) {
                return format;
            }
        }
        return OTHER;
    }

    String word() {
        return this == OTHER
                ? "that goes the slow way"
                : name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static int sure(boolean right) {
        return right ? Check.YES : Check.UNSURE;
    }

    private static int certainlyNot(boolean wrong) {
        return wrong ? Check.NO : Check.UNSURE;
    }
}
