package si.kozolec.server.git;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.transport.AdvertiseRefsHook;
import org.eclipse.jgit.transport.ReceivePack;
import org.eclipse.jgit.transport.UploadPack;

/** Shows everybody {@code main} and the versions, and submissions only to those who may see them. */
final class VisibleRefs implements AdvertiseRefsHook {

    private static final Pattern SUBMISSION = Pattern.compile("refs/submissions/(\\d{1,9})/.*");

    private final Repository git;
    private final Set<Integer> submissions;

    VisibleRefs(Repository git, Set<Integer> submissions) {
        this.git = git;
        this.submissions = submissions;
    }

    @Override
    public void advertiseRefs(UploadPack upload) {
        try {
            Map<String, Ref> visible = new HashMap<>();
            for (Ref ref : git.getRefDatabase().getRefs()) {
                if (isVisible(ref.getName())) {
                    visible.put(ref.getName(), ref);
                }
            }
            upload.setAdvertisedRefs(visible);
        } catch (IOException e) {
            throw RepositoryException.reading("refs", e);
        }
    }

    @Override
    public void advertiseRefs(ReceivePack receive) {
        throw new IllegalStateException("this is a door for readers");
    }

    private boolean isVisible(String name) {
        if (name.equals(Constants.HEAD) || name.equals(ModelRepository.MAIN) || name.startsWith(VersionTag.PREFIX)) {
            return true;
        }
        Matcher submission = SUBMISSION.matcher(name);
        return submission.matches() && submissions.contains(Integer.parseInt(submission.group(1)));
    }
}
