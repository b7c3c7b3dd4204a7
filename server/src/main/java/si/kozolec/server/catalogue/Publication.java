package si.kozolec.server.catalogue;

import java.util.List;
import org.jspecify.annotations.Nullable;
import si.kozolec.server.git.TreeEdits;
import si.kozolec.server.git.Who;

/**
 * A change to the catalogue that is ready to be made.
 *
 * @param parent the commit that {@code main} must still stand at; null in an empty repository
 * @param parentTree its tree
 * @param edits the files that change, without the records that this publication brings
 * @param assessments what was decided about each model that was looked at
 * @param who who makes the change
 * @param reason why, as the commit's message
 */
record Publication(
        @Nullable String parent,
        @Nullable String parentTree,
        TreeEdits edits,
        List<Assessor.Assessment> assessments,
        Who who,
        String reason) {}
