package si.kozolec.server.catalogue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import si.kozolec.model.Finding;
import si.kozolec.model.ModelId;
import si.kozolec.model.Severity;
import si.kozolec.model.Status;
import si.kozolec.model.Version;
import si.kozolec.reading.ModelRecord;
import si.kozolec.server.git.GitTreeFiles;
import si.kozolec.server.git.ModelRepository;
import si.kozolec.server.git.References;
import si.kozolec.server.git.VersionTag;
import si.kozolec.server.search.HeldModel;
import si.kozolec.server.search.SearchIndex;

/**
 * Checks the whole repository: no object is damaged, no published version has moved or gone, the index says what git says.
 *
 * <p>The history of {@code main} is the ledger. A version was published by the commit that first brought its number into the
 * model's record; the tag must mark exactly that commit.
 */
public final class CatalogueCheck {

    private final ModelRepository repository;
    private final List<Finding> findings = new ArrayList<>();

    public CatalogueCheck(ModelRepository repository) {
        this.repository = repository;
    }

    /** Everything that is wrong; empty when all is well. */
    public List<Finding> run(@Nullable SearchIndex index) {
        repository.check().forEach(problem -> error("", "git-object", problem));
        if (findings.isEmpty()) {
            References references = repository.references();
            checkTags(references);
            if (index != null) {
                checkIndex(index, references);
            }
        }
        return List.copyOf(findings);
    }

    private void checkTags(References references) {
        if (references.mainOrNull() == null) {
            if (!references.versions().isEmpty()) {
                error("", "main-missing");
            }
            return;
        }
        Map<Key, String> ledger = ledger(references.mainOrNull());
        Map<Key, VersionTag> tags = new HashMap<>();
        for (VersionTag tag : references.versions()) {
            tags.put(new Key(tag.model(), tag.version()), tag);
            if (!ledger.containsKey(new Key(tag.model(), tag.version()))) {
                error(tag.model().folder(), "tag-unknown", tag.version(), tag.model());
            }
            repository
                    .tagProblem(tag)
                    .ifPresent(problem -> error(tag.model().folder(), "tag-name", tag.version(), tag.model(), problem));
        }
        ledger.forEach((key, commit) -> {
            VersionTag tag = tags.get(key);
            if (tag == null) {
                error(key.model.folder(), "tag-missing", key.version, key.model, commit);
            } else if (!tag.commit().equals(commit)) {
                error(key.model.folder(), "tag-moved", key.version, key.model, commit, tag.commit());
            }
        });
    }

    /** Which commit published which version, read from the history of main. */
    private Map<Key, String> ledger(String main) {
        Map<Key, String> ledger = new TreeMap<>();
        String commit = main;
        while (commit != null) {
            ModelRepository.CommitInfo info = repository.commit(commit);
            GitTreeFiles files = repository.files(commit);
            GitTreeFiles before = info.parent() == null ? null : repository.files(info.parent());
            for (String path : changed(info)) {
                Optional<ModelId> id = Records.modelOf(path);
                if (id.isPresent()) {
                    Optional<Version> now = published(files, id.get());
                    Optional<Version> then = before == null ? Optional.empty() : known(before, id.get());
                    if (now.isPresent() && !now.equals(then)) {
                        ledger.put(new Key(id.get(), now.get()), commit);
                    }
                }
            }
            commit = info.parent();
        }
        return ledger;
    }

    private List<String> changed(ModelRepository.CommitInfo commit) {
        return commit.parent() == null
                ? repository.paths(commit.id(), ModelRecord.FOLDER)
                : repository.changedPaths(commit.parent(), commit.id());
    }

    private static Optional<Version> published(GitTreeFiles files, ModelId id) {
        return Records.of(files, id)
                .filter(record -> record.status() != Status.QUARANTINED && record.status() != Status.DRAFT)
                .map(ModelRecord::version);
    }

    /** The version that the record names, also when the model was in quarantine with new content at that moment. */
    private static Optional<Version> known(GitTreeFiles files, ModelId id) {
        return Records.of(files, id).map(ModelRecord::version);
    }

    /**
     * The index follows main a moment later, or at the next start when the process was killed in between. So it is compared with what git
     * held when main stood where the index stands; only an index that stands nowhere on main is wrong about that.
     */
    private void checkIndex(SearchIndex index, References now) {
        Set<String> later = later(index.commit().orElse(""), now);
        References then = later.isEmpty() ? now : asOf(index.commit().orElse(""), now, later);
        if (!later.isEmpty()) {
            findings.add(CatalogueMessages.finding("", Severity.INFO, "index-behind", later.size()));
        }
        List<HeldModel> truth = Snapshot.of(repository, then).models().stream()
                .map(entry -> held(entry, then))
                .toList();
        findings.addAll(index.check(truth, then.main().orElse("")));
    }

    /** The commits of main after that one; none when that one is the last, or none of main's. */
    private Set<String> later(String commit, References references) {
        Set<String> later = new HashSet<>();
        for (String at = references.mainOrNull();
                at != null;
                at = repository.commit(at).parent()) {
            if (at.equals(commit)) {
                return later;
            }
            later.add(at);
        }
        return Set.of();
    }

    private static References asOf(String commit, References now, Set<String> later) {
        return new References(
                commit,
                now.versions().stream()
                        .filter(tag -> !later.contains(tag.commit()))
                        .toList());
    }

    private HeldModel held(ModelEntry entry, References references) {
        Optional<PublishedVersion> latest = entry.latest();
        Status status = latest.map(PublishedVersion::commit)
                .or(references::main)
                .flatMap(commit -> Records.of(repository.files(commit), entry.id()))
                .map(ModelRecord::status)
                .orElse(Status.DRAFT);
        Version version = latest.map(PublishedVersion::version).orElse(null);
        Status today = version == null ? status : entry.standing().over(version, status);
        return new HeldModel(entry.id(), version, today);
    }

    private void error(String file, String code, Object... arguments) {
        findings.add(CatalogueMessages.finding(file, Severity.ERROR, code, arguments));
    }

    private record Key(ModelId model, Version version) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            int byModel = model.compareTo(other.model);
            return byModel != 0 ? byModel : version.compareTo(other.version);
        }
    }
}
