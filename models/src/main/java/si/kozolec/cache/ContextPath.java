package si.kozolec.cache;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import si.kozolec.artifact.ContextDocument;
import si.kozolec.model.ModelId;

/** Tells what lies at the path of an address of ours, when its form is that of a context. */
public sealed interface ContextPath {

    /** What stands in place of a version, or of a digest, for the newest. */
    String LATEST = "latest";

    /**
     * The context of a version of a model, {@code /models/Parking-SI/OffStreetParking/1.0.0/context.jsonld}.
     *
     * @param version as it is written: a version, or {@code latest}
     * @param file which of its contexts, {@code context.jsonld}
     */
    record OfModel(ModelId model, String version, String file) implements ContextPath {

        @Override
        public boolean moves() {
            return version.equals(LATEST);
        }

        @Override
        public String newest() {
            return at(LATEST);
        }

        @Override
        public String path() {
            return at(version);
        }

        /** The path of the same context of another version. */
        public String at(String otherVersion) {
            return "/models/" + model + "/" + otherVersion + "/" + file;
        }
    }

    /**
     * The context of all models of a subject, {@code /contexts/subjects/Parking-SI/…}.
     *
     * @param digest which of those that it has had, or {@code latest}
     */
    record OfSubject(String subject, String digest) implements ContextPath {

        @Override
        public boolean moves() {
            return digest.equals(LATEST);
        }

        @Override
        public String newest() {
            return at(LATEST);
        }

        @Override
        public String path() {
            return at(digest);
        }

        /** The path of another context that the subject has, or had. */
        public String at(String otherDigest) {
            return "/contexts/subjects/" + subject + "/" + otherDigest;
        }
    }

    /** The context of a chosen set of models, {@code /contexts/sets/…}. */
    record OfSet(String digest) implements ContextPath {

        @Override
        public boolean moves() {
            return false;
        }

        @Override
        public String newest() {
            return "";
        }

        @Override
        public String path() {
            return "/contexts/sets/" + digest;
        }
    }

    /** The path itself. */
    String path();

    /** Whether another context may lie there tomorrow. */
    boolean moves();

    /** The path at which the newest of its kind lies; empty when nothing ever takes its place. */
    String newest();

    /** What that path leads to; empty when its form is not that of a context. */
    static Optional<ContextPath> of(String path) {
        Matcher ofModel = Forms.MODEL.matcher(path);
        if (ofModel.matches() && Forms.FILES.contains(ofModel.group(4))) {
            return ModelId.of(ofModel.group(1), ofModel.group(2))
                    .map(id -> new OfModel(id, ofModel.group(3), ofModel.group(4)));
        }
        Matcher ofSubject = Forms.SUBJECT.matcher(path);
        if (ofSubject.matches()) {
            String subject = ofSubject.group(1);
            boolean asFolder = subject.startsWith(ModelId.FOLDER_PREFIX);
            return Optional.of(new OfSubject(
                    asFolder ? subject.substring(ModelId.FOLDER_PREFIX.length()) : subject, ofSubject.group(2)));
        }
        Matcher ofSet = Forms.SET.matcher(path);
        return ofSet.matches() ? Optional.of(new OfSet(ofSet.group(1))) : Optional.empty();
    }

    /** The forms of the paths. */
    final class Forms {

        /** Nothing that would lead to another place: these come from brokers. */
        private static final String NAME = "[A-Za-z0-9][A-Za-z0-9._+-]{0,119}";

        private static final Pattern MODEL =
                Pattern.compile("/models/(" + NAME + ")/(" + NAME + ")/(" + NAME + ")/([a-z.]{1,40})");
        private static final Pattern SUBJECT = Pattern.compile("/contexts/subjects/(" + NAME + ")/([0-9a-z]{1,64})");
        private static final Pattern SET = Pattern.compile("/contexts/sets/([0-9a-f]{64})");
        private static final Set<String> FILES = Set.of(ContextDocument.FILE, ContextDocument.KEY_VALUES);

        private Forms() {}
    }
}
