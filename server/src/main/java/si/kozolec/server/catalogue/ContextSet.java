package si.kozolec.server.catalogue;

import java.util.List;
import si.kozolec.artifact.TermClash;

/**
 * A {@code @context} for several versions of models together, kept for ever under the digest of its bytes.
 *
 * @param digest the SHA-256 of the bytes, in hexadecimal: whoever has the document can check its address
 * @param file the document
 * @param models what is in it, {@code Parking-SI/OffStreetParking@1.0.0}, in the order of the names
 */
public record ContextSet(String digest, StoredFile file, List<String> models) {

    public ContextSet {
        models = List.copyOf(models);
    }

    /** The same document, for models that it is as good for as for those that it was first made of. */
    ContextSet of(List<String> others) {
        return new ContextSet(digest, file, others);
    }

    /** How much memory it takes, about. */
    int weight() {
        return file.weight() + 80 * models.size();
    }

    /**
     * What became of the wish for a set.
     *
     * @param set the set
     * @param isNew whether it was not there before
     * @param clashes what its users should know: two words for one thing
     */
    public record Made(ContextSet set, boolean isNew, List<TermClash> clashes) {

        public Made {
            clashes = List.copyOf(clashes);
        }
    }
}
