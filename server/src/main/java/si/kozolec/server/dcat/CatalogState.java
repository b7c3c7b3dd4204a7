package si.kozolec.server.dcat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import si.kozolec.server.catalogue.Catalogue;
import si.kozolec.server.catalogue.ModelEntry;
import si.kozolec.server.catalogue.PublishedVersion;
import si.kozolec.server.catalogue.Snapshot;
import si.kozolec.server.catalogue.Standing;

/**
 * The records of the catalogue at one commit.
 *
 * @param snapshot what is published at that commit
 * @param all every version ever published, withdrawn ones too, in the order of their names
 */
public record CatalogState(Snapshot snapshot, List<Item> all) {

    public CatalogState {
        all = List.copyOf(all);
    }

    static CatalogState of(Catalogue catalogue, Snapshot snapshot) {
        List<Item> items = new ArrayList<>();
        for (ModelEntry entry : snapshot.models()) {
            Standing standing = entry.standing();
            Optional<Instant> since =
                    standing.deprecated() || !standing.withdrawn().isEmpty()
                            ? catalogue.standingSince(snapshot, entry.id())
                            : Optional.empty();
            for (PublishedVersion version : entry.versions().values()) {
                Instant published = catalogue.publishedAt(version);
                boolean withdrawn = standing.withdrawal(version.version()).isPresent();
                Instant modified = since.filter(time -> standing.deprecated() || withdrawn)
                        .filter(time -> time.isAfter(published))
                        .orElse(published);
                items.add(new Item(version, published, modified, withdrawn));
            }
        }
        return new CatalogState(snapshot, items);
    }

    /** The commit that it stands for; empty as long as nothing was ever published. */
    public String commit() {
        return snapshot.commit().orElse("");
    }

    /** The versions that are for use: what a portal is to have. */
    List<Item> listed() {
        return all.stream().filter(item -> !item.withdrawn()).toList();
    }

    /** When anything in it last changed; the beginning of time for an empty one. */
    public Instant modified() {
        return all.stream().map(Item::modified).max(Comparator.naturalOrder()).orElse(Instant.EPOCH);
    }

    /** When the first version was published. */
    public Instant issued() {
        return all.stream().map(Item::published).min(Comparator.naturalOrder()).orElse(Instant.EPOCH);
    }
}
