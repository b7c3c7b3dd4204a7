package si.kozolec.plan;

import java.util.BitSet;

/**
 * One character of an expression, and which symbols it stands for.
 *
 * @param symbols the symbols of {@link Automaton}
 * @param end where the expression goes on
 * @param doubtful symbols about which programs disagree here, or which would have to be told apart
 */
record CharacterClass(BitSet symbols, int end, BitSet doubtful) {

    private static final char LINE_TABULATION = 0x0B;
    private static final String ESCAPES = "nrtf";
    private static final String MEANINGS = "\n\r\t\f";

    /** Reads the character, escape, class or full stop that begins there. */
    static CharacterClass read(String source, int at) {
        char c = source.charAt(at);
        if (c == '[') {
            return new Reader(source, at + 1).readClass();
        }
        if (c == '.') {
            BitSet symbols = all();
            symbols.clear('\n');
            symbols.clear('\r');
            return new CharacterClass(symbols, at + 1, doubtful('\r'));
        }
        return new Reader(source, at).readOne();
    }

    private static BitSet doubtful(char symbol) {
        BitSet doubtful = new BitSet();
        doubtful.set(symbol);
        doubtful.set(Automaton.BEYOND_ASCII);
        return doubtful;
    }

    private static BitSet all() {
        BitSet all = new BitSet();
        all.set(0, Automaton.SYMBOLS);
        return all;
    }

    /** Reads the inside of a class, or an escape outside. */
    private static final class Reader {

        private final String source;
        private int at;
        private final BitSet doubtful = new BitSet();

        private Reader(String source, int at) {
            this.source = source;
            this.at = at;
        }

        private CharacterClass readOne() {
            return new CharacterClass(element(), at, doubtful);
        }

        private CharacterClass readClass() {
            boolean negated = source.charAt(at) == '^';
            at += negated ? 1 : 0;
            BitSet symbols = new BitSet();
            while (peek() != ']') {
                BitSet low = element();
                boolean range = peek() == '-' && at + 1 < source.length() && source.charAt(at + 1) != ']';
                if (!range) {
                    symbols.or(low);
                    continue;
                }
                at++;
                BitSet high = element();
                int from = only(low);
                int to = only(high);
                if (from > to) {
                    throw new Expression.Beyond();
                }
                symbols.set(from, to + 1);
            }
            if (negated) {
                symbols.flip(0, Automaton.SYMBOLS);
            }
            return new CharacterClass(symbols, at + 1, doubtful);
        }

        private BitSet element() {
            char c = peek();
            if (c == 0 || c >= Automaton.BEYOND_ASCII) {
                throw new Expression.Beyond();
            }
            at++;
            return c == '\\' ? escape() : one(c);
        }

        private BitSet escape() {
            char c = peek();
            at++;
            if (ESCAPES.indexOf(c) >= 0) {
                return one(MEANINGS.charAt(ESCAPES.indexOf(c)));
            }
            return switch (c) {
                case 'd', 'D' -> set("0123456789", c == 'D');
                case 'w', 'W' -> set(words(), c == 'W');
                case 's', 'S' -> {
                    doubtful.or(CharacterClass.doubtful(LINE_TABULATION));
                    yield set(" \t\n\u000B\f\r", c == 'S');
                }
                case 'x' -> code(2);
                case 'u' -> code(4);
                default -> {
                    if (c == 0 || c >= Automaton.BEYOND_ASCII || Character.isLetterOrDigit(c)) {
                        throw new Expression.Beyond();
                    }
                    yield one(c);
                }
            };
        }

        private BitSet code(int digits) {
            int point = at + digits <= source.length() ? Integer.parseInt(source, at, at + digits, 16) : 0xFFFF;
            at += digits;
            if (point >= Automaton.BEYOND_ASCII) {
                throw new Expression.Beyond();
            }
            return one(point);
        }

        private char peek() {
            if (at >= source.length()) {
                throw new Expression.Beyond();
            }
            return source.charAt(at);
        }

        private static int only(BitSet symbols) {
            if (symbols.cardinality() != 1) {
                throw new Expression.Beyond();
            }
            return symbols.nextSetBit(0);
        }

        private static BitSet one(int symbol) {
            BitSet one = new BitSet();
            one.set(symbol);
            return one;
        }

        private static BitSet set(String characters, boolean others) {
            BitSet set = new BitSet();
            for (int index = 0; index < characters.length(); index++) {
                set.set(characters.charAt(index));
            }
            if (others) {
                set.flip(0, Automaton.SYMBOLS);
            }
            return set;
        }

        private static String words() {
            StringBuilder words = new StringBuilder("_");
            for (char c = '0'; c <= 'z'; c++) {
                if (Character.isLetterOrDigit(c)) {
                    words.append(c);
                }
            }
            return words.toString();
        }
    }
}
