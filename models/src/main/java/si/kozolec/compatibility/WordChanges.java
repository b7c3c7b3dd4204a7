package si.kozolec.compatibility;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What changed in the words for people. */
final class WordChanges {

    private static final List<String> ANNOTATIONS =
            List.of("default", "examples", "deprecated", "readOnly", "writeOnly", "$comment");

    private WordChanges() {}

    static void tell(Look look) {
        tell(look, "title", ChangeKind.TITLE_CHANGED);
        tell(look, "description", ChangeKind.DESCRIPTION_CHANGED);
        ANNOTATIONS.forEach(keyword -> tell(look, keyword, ChangeKind.ANNOTATION_CHANGED));
    }

    private static void tell(Look look, String keyword, ChangeKind kind) {
        Set<String> old = ScalarChanges.all(look.old(), keyword);
        Set<String> now = ScalarChanges.all(look.now(), keyword);
        if (!old.equals(now)) {
            look.tell(kind, keyword, without(old, now), without(now, old), Broken.NOBODY)
                    .with(keyword);
        }
    }

    private static String without(Set<String> these, Set<String> others) {
        Set<String> left = new LinkedHashSet<>(these);
        left.removeAll(others);
        return String.join(" ", left);
    }
}
