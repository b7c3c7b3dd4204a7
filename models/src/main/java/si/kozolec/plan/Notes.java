package si.kozolec.plan;

import java.util.ArrayList;
import java.util.List;

/** Writes down what a plan holds, for those who want to understand it. */
final class Notes {

    private Notes() {}

    /** First how large it is, then a line for each attribute. */
    static List<String> of(Place entity, int places) {
        List<String> notes = new ArrayList<>();
        notes.add(places + " places");
        Check object = entity.checks().of(Type.OBJECT);
        if (object instanceof Choice.Never) {
            notes.add("no object is right by this schema: nothing is ever accepted");
        } else if (object instanceof ObjectCheck members) {
            notes.add("an entity is: " + members.told());
            for (int index = 0; index < members.names().size(); index++) {
                notes.add(members.names().words().get(index) + ": "
                        + members.place(index).checks().told());
            }
        } else {
            notes.add("an entity is: " + object.told());
        }
        return notes;
    }
}
