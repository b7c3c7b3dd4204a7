package si.kozolec.compatibility;

import java.util.List;

/** What changed in arrays. */
final class ArrayChanges {

    private ArrayChanges() {}

    /** Tells it; gives whom the changes in the elements break. */
    static int tell(Look look) {
        if (!look.both(JsonType.ARRAY)) {
            return Broken.NOBODY;
        }
        ScalarChanges.least(look, "minItems", ChangeKind.ITEMS_TIGHTENED, ChangeKind.ITEMS_LOOSENED);
        ScalarChanges.most(look, "maxItems", ChangeKind.ITEMS_TIGHTENED, ChangeKind.ITEMS_LOOSENED);
        boolean oldUnique = isUnique(look.old());
        boolean newUnique = isUnique(look.now());
        if (oldUnique != newUnique) {
            look.tell(
                            newUnique ? ChangeKind.ITEMS_TIGHTENED : ChangeKind.ITEMS_LOOSENED,
                            "uniqueItems",
                            String.valueOf(oldUnique),
                            String.valueOf(newUnique),
                            look.broken("uniqueItems") & (newUnique ? Broken.PRODUCERS : Broken.CONSUMERS))
                    .as(".unique");
        }
        int broken = Broken.NOBODY;
        int tuple = Math.max(look.old().tuple(), look.now().tuple());
        for (int index = 0; index <= tuple; index++) {
            List<Rule> old = look.old().element(index);
            List<Rule> now = look.now().element(index);
            broken |= look.walk().visit(look.place().elements(old, now));
        }
        return broken;
    }

    private static boolean isUnique(Facts facts) {
        return facts.leaves().stream()
                .anyMatch(leaf -> leaf.value("uniqueItems").asBoolean(false));
    }
}
