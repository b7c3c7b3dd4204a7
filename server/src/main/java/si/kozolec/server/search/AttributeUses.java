package si.kozolec.server.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.Bits;
import si.kozolec.model.LocalizedText;

/**
 * All uses of one attribute name, put together into what the name means.
 *
 * @param name the name
 * @param uses the uses that were read, the nation's own models first
 * @param models how many models have it
 */
record AttributeUses(String name, List<StoredAttribute> uses, int models) {

    // A name such as "name" is everywhere; what the first thousands say about it is enough.
    private static final int MOST_READ = 2_000;

    static AttributeUses of(String name, Snapshot snapshot) throws IOException {
        List<StoredAttribute> uses = new ArrayList<>();
        int models = 0;
        for (LeafReaderContext leaf : snapshot.getIndexReader().leaves()) {
            PostingsEnum postings = leaf.reader().postings(new Term(ModelDocuments.GROUP, name), PostingsEnum.NONE);
            if (postings == null) {
                continue;
            }
            Bits live = leaf.reader().getLiveDocs();
            SortedDocValues owners = DocValues.getSorted(leaf.reader(), ModelDocuments.OF);
            BinaryDocValues kept = DocValues.getBinary(leaf.reader(), ModelDocuments.STORED_ATTRIBUTE);
            // The attributes of a model are neighbours, so a model is counted when the owner changes.
            int owner = -1;
            for (int doc = postings.nextDoc(); doc != PostingsEnum.NO_MORE_DOCS; doc = postings.nextDoc()) {
                if ((live != null && !live.get(doc)) || !owners.advanceExact(doc)) {
                    continue;
                }
                models += owners.ordValue() == owner ? 0 : 1;
                owner = owners.ordValue();
                if (uses.size() < MOST_READ && kept.advanceExact(doc)) {
                    uses.add(StoredAttribute.fromBytes(kept.binaryValue()));
                }
            }
        }
        uses.sort(Comparator.comparing((StoredAttribute use) -> !use.model().isNational())
                .thenComparing(StoredAttribute::model)
                .thenComparing(StoredAttribute::path));
        return new AttributeUses(name, uses, models);
    }

    /** What the name means, not yet scored. */
    FoundAttribute together() {
        return new FoundAttribute(
                name,
                frequent(uses.stream().map(StoredAttribute::kind)),
                frequent(uses.stream().flatMap(use -> use.types().stream())),
                frequent(uses.stream().flatMap(use -> use.formats().stream())),
                frequent(uses.stream().map(StoredAttribute::unit).filter(Objects::nonNull)),
                uses.stream()
                        .flatMap(use -> use.enumeration().stream())
                        .distinct()
                        .limit(FoundAttribute.MOST_VALUES)
                        .toList(),
                text(StoredAttribute::label),
                text(StoredAttribute::description),
                models,
                uses.stream()
                        .limit(FoundAttribute.MOST_USES)
                        .map(use -> new FoundAttribute.Use(use.model(), use.path(), use.kind(), use.required()))
                        .toList(),
                AttributeMeanings.of(uses),
                AttributeMeanings.clashes(uses),
                0);
    }

    /** The first text in each language. */
    private LocalizedText text(Function<StoredAttribute, LocalizedText> part) {
        return uses.stream().map(part).reduce(LocalizedText.NONE, LocalizedText::orElse);
    }

    /** Each value once, the most frequent first; equally frequent ones as they come. */
    private static <T> List<T> frequent(Stream<T> values) {
        Map<T, Integer> counts =
                values.collect(Collectors.toMap(Function.identity(), value -> 1, Integer::sum, LinkedHashMap::new));
        return counts.entrySet().stream()
                .sorted(Map.Entry.<T, Integer>comparingByValue().reversed())
                .map(Map.Entry::getKey)
                .toList();
    }
}
