package si.kozolec.server.catalogue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import si.kozolec.artifact.ContextDocument;
import si.kozolec.model.ModelId;
import si.kozolec.model.Version;

/** Finds the context that lies at an address of this repository, and tells what has taken its place since. */
public final class OwnContexts {

    private static final String LATEST = "latest";
    private static final Pattern OF_MODEL =
            Pattern.compile("/models/([^/]{1,120})/([^/]{1,120})/([^/]{1,80})/([a-z.]{1,40})");
    private static final Pattern OF_SUBJECT = Pattern.compile("/contexts/subjects/([^/]{1,120})/([0-9a-z]{1,64})");
    private static final Pattern OF_SET = Pattern.compile("/contexts/sets/([0-9a-f]{64})");
    private static final Set<String> FILES = Set.of(ContextDocument.FILE, ContextDocument.KEY_VALUES);

    private final Catalogue catalogue;
    private final Contexts contexts;

    public OwnContexts(Catalogue catalogue, Contexts contexts) {
        this.catalogue = catalogue;
        this.contexts = contexts;
    }

    /**
     * A context of ours.
     *
     * @param file the document
     * @param models what is in it, {@code Parking-SI/OffStreetParking@1.0.0}
     * @param moves whether another one may lie at that address tomorrow
     * @param newer the path of the one that has taken its place; empty when it is the newest of its kind
     */
    public record Own(StoredFile file, List<String> models, boolean moves, String newer) {

        public Own {
            models = List.copyOf(models);
        }
    }

    /** Whether a path has the form that paths of our contexts have, whether or not one lies there. */
    public static boolean isPath(String path) {
        Matcher ofModel = OF_MODEL.matcher(path);
        return (ofModel.matches() && FILES.contains(ofModel.group(4)))
                || OF_SUBJECT.matcher(path).matches()
                || OF_SET.matcher(path).matches();
    }

    /** The context that lies at a path, {@code /models/Parking-SI/OffStreetParking/1.0.0/context.jsonld}. */
    public Optional<Own> at(String path) {
        Matcher ofModel = OF_MODEL.matcher(path);
        if (ofModel.matches() && FILES.contains(ofModel.group(4))) {
            return ModelId.of(ofModel.group(1), ofModel.group(2))
                    .flatMap(id -> catalogue.snapshot().find(id))
                    .flatMap(entry -> ofModel(entry, ofModel.group(3), ofModel.group(4)));
        }
        Matcher ofSubject = OF_SUBJECT.matcher(path);
        if (ofSubject.matches()) {
            return ofSubject(ofSubject.group(1).replaceFirst("^dataModel\\.", ""), ofSubject.group(2));
        }
        Matcher ofSet = OF_SET.matcher(path);
        return ofSet.matches()
                ? contexts.set(ofSet.group(1)).map(set -> new Own(set.file(), set.models(), false, ""))
                : Optional.empty();
    }

    private Optional<Own> ofModel(ModelEntry entry, String written, String file) {
        Optional<PublishedVersion> latest = entry.latest();
        boolean moves = written.equals(LATEST);
        Optional<PublishedVersion> version =
                moves ? latest : Version.parse(written).map(entry.versions()::get);
        return version.flatMap(found -> catalogue
                .file(found, file)
                .map(stored -> new Own(
                        stored,
                        List.of(found.model() + "@" + found.version()),
                        moves,
                        latest.filter(newest -> newest.version().compareTo(found.version()) > 0)
                                .map(newest -> "/models/" + newest.model() + "/" + newest.version() + "/" + file)
                                .orElse(""))));
    }

    private Optional<Own> ofSubject(String subject, String digest) {
        Optional<ContextSet> latest = latest(subject);
        boolean moves = digest.equals(LATEST);
        Optional<ContextSet> set = moves ? latest : contexts.subject(subject, digest);
        return set.map(found -> new Own(
                found.file(),
                found.models(),
                moves,
                latest.filter(newest -> !newest.digest().equals(found.digest()))
                        .map(newest -> "/contexts/subjects/" + subject + "/" + newest.digest())
                        .orElse("")));
    }

    private Optional<ContextSet> latest(String subject) {
        try {
            return contexts.latest(subject);
        } catch (ContextClashException e) {
            // Its models cannot share one any more; what was made before stays.
            return Optional.empty();
        }
    }
}
