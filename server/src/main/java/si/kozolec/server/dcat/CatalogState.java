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
 * @param listed those that are for use: what a portal is to have
 */
public record CatalogState(Snapshot snapshot, List<Item> all, List<Item> listed) {

    public CatalogState {
        all = List.copyOf(all);
        listed = List.copyOf(listed);
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
        return new CatalogState(
                snapshot,
                items,
                items.stream().filter(item -> !item.withdrawn()).toList());
    }

    /** The commit that it stands for; empty as long as nothing was ever published. */
    public String commit() {
        return snapshot.commit().orElse("");
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
