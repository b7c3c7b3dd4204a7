package si.kozolec.plan;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Knows what could be NGSI-LD in another shape than key-values: there the plan holds back. */
final class Guard {

    /** The members that hold the value of an attribute in one of the other shapes. */
    static final Names MEMBERS = new Names(List.of(
            "value",
            "object",
            "languageMap",
            "vocab",
            "json",
            "valueList",
            "objectList",
            "dataset",
            "datasetId",
            "values",
            "objects",
            "languageMaps",
            "vocabs",
            "jsons",
            "valueLists",
            "objectLists",
            "observedAt",
            "unitCode",
            "metadata"));

    /** Those of them that make an object something else than a plain value, even where the schema knows a member of that name. */
    static final Set<String> VALUES =
            Set.of("value", "object", "languageMap", "vocab", "json", "valueList", "objectList");

    /** The members in which a notification or a collection holds its entities. */
    private static final Names LETTERS = new Names(List.of("data", "features", "entities"));

    /** The members in which a GeoJSON feature holds its attributes. */
    private static final Names OF_FEATURES = new Names(List.of("geometry", "properties"));

    private static final byte[] DELETION = "\"urn:ngsi-ld:null\"".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] FEATURE = "\"Feature\"".getBytes(StandardCharsets.US_ASCII);

    private Guard() {}

    /** Whether a string looks like {@code Property}, {@code Relationship} or one of their kin, however it is spelt. */
    static boolean looksLikeKind(Text text) {
        int length = text.to - text.from;
        if (length < 8 || length > 40) {
            return false;
        }
        String word = new String(text.bytes, text.from, length, StandardCharsets.UTF_8).toLowerCase(Locale.ROOT);
        return word.endsWith("property") || word.endsWith("relationship");
    }

    /** Whether a name can only be that of a plain member: nothing that JSON-LD would read otherwise. */
    static boolean isPlainName(byte[] bytes, int from, int to) {
        for (int here = from; here < to; here++) {
            if (bytes[here] == ':' || bytes[here] == '@') {
                return false;
            }
        }
        return true;
    }

    /** For each name whether it is one of those in which a notification or a collection holds its entities. */
    static boolean[] letters(List<String> names) {
        boolean[] letters = new boolean[names.size()];
        for (int index = 0; index < letters.length; index++) {
            letters[index] = LETTERS.words().contains(names.get(index));
        }
        return letters;
    }

    static boolean isContainer(Scan scan, int value) {
        byte c = scan.peek(value);
        return c == '[' || c == '{';
    }

    /** Whether a member of that name and value may hold entities, so that what it stands in is none. */
    static boolean mayHoldEntities(Scan scan, int name, int nameEnd, int value) {
        return isContainer(scan, value) && LETTERS.find(scan.bytes, name, nameEnd) >= 0;
    }

    /** Whether a member of that name may hold the attributes of the entity, when that is a GeoJSON feature. */
    static boolean isOfFeatures(Scan scan, int name, int nameEnd) {
        return OF_FEATURES.find(scan.bytes, name, nameEnd) >= 0;
    }

    /** Whether the value that begins here says that the attribute is gone, or may be the type of a GeoJSON feature. */
    static boolean isDeletionOrFeature(Scan scan, int at) {
        byte first = scan.peek(at + 1);
        return (first == 'u' || first == 'F' || first == '\\') && (is(DELETION, scan, at) || is(FEATURE, scan, at));
    }

    /** Whether that text begins here, with its quotes, however it is spelt. */
    private static boolean is(byte[] word, Scan scan, int at) {
        for (int index = 0; index < word.length; index++) {
            byte c = scan.peek(at + index);
            if (c != word[index]) {
                return index > 0 && c == '\\' && isSpelt(word, scan, at);
            }
        }
        return true;
    }

    private static boolean isSpelt(byte[] word, Scan scan, int at) {
        Text text = scan.text;
        if (text.read(at) < 0) {
            return false;
        }
        text.unescape();
        return Arrays.equals(text.bytes, text.from, text.to, word, 1, word.length - 1);
    }
}
