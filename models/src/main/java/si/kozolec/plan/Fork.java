package si.kozolec.plan;

import java.util.List;

/**
 * A choice between objects that one member tells apart, as {@code type} does for GeoJSON: only one of them is worth a look.
 *
 * @param key the name of that member
 * @param name its bytes
 * @param words the values that it may have
 * @param branches for each of them the check of the whole object
 */
// Never compared.
@SuppressWarnings("ArrayRecordComponent")
record Fork(String key, byte[] name, Names words, List<Place> branches) implements Check {

    @Override
    public int judge(Scan scan, int at) {
        int value = Skip.member(scan, at, name);
        if (value < 0) {
            return value;
        }
        if (scan.peek(value) != '"') {
            return NO;
        }
        int end = scan.text.read(value);
        if (end < 0 || scan.text.escaped) {
            return UNSURE;
        }
        int branch = words.find(scan.bytes, value + 1, end - 1);
        if (branch < 0) {
            return NO;
        }
        return branches.get(branch).checks().of(Type.OBJECT).judge(scan, at);
    }

    @Override
    public String told() {
        return "object, by its " + key + " " + String.join("/", words.words());
    }
}
