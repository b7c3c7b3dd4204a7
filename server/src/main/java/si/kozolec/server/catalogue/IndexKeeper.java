package si.kozolec.server.catalogue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import si.kozolec.model.ModelId;
import si.kozolec.reading.ModelReader;
import si.kozolec.server.git.ModelRepository;
import si.kozolec.server.search.IndexedModel;
import si.kozolec.server.search.SearchIndex;

/** Keeps the search index at the commit of the catalogue: by what has changed when it can, from the start when it must. */
final class IndexKeeper {

    private static final Logger LOG = LoggerFactory.getLogger(IndexKeeper.class);

    private final ModelRepository repository;
    private final SearchIndex index;

    IndexKeeper(ModelRepository repository, SearchIndex index) {
        this.repository = repository;
        this.index = index;
    }

    void follow(Snapshot snapshot) {
        Optional<String> target = snapshot.commit();
        if (target.isEmpty() || target.equals(index.commit())) {
            return;
        }
        Optional<String> start = index.commit().filter(repository::hasCommit);
        long began = System.nanoTime();
        if (start.isEmpty()) {
            Readers readers = new Readers();
            index.replaceAll(
                    snapshot.models().stream().flatMap(entry -> indexed(entry, snapshot, readers)), target.get());
        } else {
            catchUp(start.get(), target.get(), snapshot);
        }
        LOG.info(
                "The search index follows to {} ({} models, {} ms)",
                target.get(),
                index.size(),
                (System.nanoTime() - began) / 1_000_000);
    }

    /** Makes the index again from nothing. */
    void rebuild(Snapshot snapshot) {
        Readers readers = new Readers();
        snapshot.commit()
                .ifPresent(commit -> index.replaceAll(
                        snapshot.models().stream().flatMap(entry -> indexed(entry, snapshot, readers)), commit));
    }

    private void catchUp(String from, String to, Snapshot snapshot) {
        Set<ModelId> touched = new TreeSet<>();
        for (String path : repository.changedPaths(from, to)) {
            Records.modelOf(path).ifPresent(touched::add);
            String[] parts = path.split("/", 3);
            if (parts.length == 3) {
                ModelId.of(parts[0], parts[1])
                        .filter(id -> parts[0].equals(id.subjectFolder()))
                        .ifPresent(touched::add);
            }
        }
        Readers readers = new Readers();
        List<IndexedModel> changed = new ArrayList<>();
        List<ModelId> removed = new ArrayList<>();
        for (ModelId id : touched) {
            Optional<ModelEntry> entry = snapshot.find(id);
            if (entry.isPresent()) {
                indexed(entry.get(), snapshot, readers).forEach(changed::add);
            } else {
                removed.add(id);
            }
        }
        index.update(changed, removed, to);
    }

    /** The latest published version or, when nothing of it is published, what lies on main. */
    private Stream<IndexedModel> indexed(ModelEntry entry, Snapshot snapshot, Readers readers) {
        return entry
                .latest()
                .map(PublishedVersion::commit)
                .or(snapshot::commit)
                .map(commit -> new IndexedModel(
                        entry.standing().over(readers.at(commit).read(entry.id())),
                        repository.commit(commit).who().time()))
                .stream();
    }

    /** One reader for each commit, so that shared schemas are read once and not once for each model. */
    private final class Readers {
        private final Map<String, ModelReader> byCommit = new HashMap<>();

        ModelReader at(String commit) {
            return byCommit.computeIfAbsent(commit, key -> new ModelReader(repository.files(key)));
        }
    }
}
