package si.kozolec.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Writes the place of a finding so that the same place in other entities reads the same. */
final class Path {

    private static final int LONGEST = 200;
    private static final Pattern ODD = Pattern.compile("[\\p{Cntrl}\\p{Cf}]");

    private Path() {}

    /** The path of a JSON pointer: {@code *} for each index, of an IRI its last part; empty for the entity itself. */
    static String of(String pointer) {
        if (pointer.isEmpty()) {
            return "";
        }
        List<String> parts = new ArrayList<>();
        for (String part : pointer.substring(1).split("/", -1)) {
            String name = part.replace("~1", "/").replace("~0", "~");
            boolean index = !name.isEmpty() && name.chars().allMatch(c -> c >= '0' && c <= '9');
            parts.add(index ? "*" : plain(last(name)));
        }
        String path = String.join("/", parts);
        return path.length() <= LONGEST ? path : path.substring(0, LONGEST) + "…";
    }

    /** The last part of an IRI; another name as it is. */
    static String last(String name) {
        boolean iri = name.indexOf(':') > 0;
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('#')) + 1);
        return iri && !last.isEmpty() ? last.substring(last.lastIndexOf(':') + 1) : name;
    }

    private static String plain(String name) {
        boolean ascii = name.chars().allMatch(c -> c >= ' ' && c < 0x7F);
        return ascii ? name : ODD.matcher(name).replaceAll(" ");
    }
}
