package si.kozolec.model;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Names a model: its subject and its own name, as in {@code Parking-SI/OffStreetParking}.
 *
 * <p>The identity is the path in the repository, {@code dataModel.Parking-SI/OffStreetParking}; never the {@code $id} that a
 * schema claims.
 *
 * @param subject the subject without the prefix {@code dataModel.}; the suffix {@code -SI} marks a national one
 * @param name the model's name, usually its entity type
 */
public record ModelId(String subject, String name) implements Comparable<ModelId> {

    /** The prefix of a subject's folder. */
    public static final String FOLDER_PREFIX = "dataModel.";

    /** The suffix of a national subject. */
    public static final String NATIONAL_SUFFIX = "-SI";

    private static final int LONGEST_SEGMENT = 100;

    /** @throws IllegalArgumentException if a part is not a plain name */
    public ModelId {
        if (!isSegment(subject) || !isSegment(name)) {
            throw new IllegalArgumentException("not a model's name: " + subject + "/" + name);
        }
    }

    /** Whether the text can be a subject or a model's name: letters, digits, {@code _ . -}, at most 100 characters. */
    public static boolean isSegment(String text) {
        // By hand: every start of the command line passes here, and an expression would first have to be made ready.
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            boolean inside = at > 0 && (c == '_' || c == '-' || (c == '.' && at < text.length() - 1));
            if (!inside && !isLetterOrDigit(c)) {
                return false;
            }
        }
        return !text.isEmpty() && text.length() <= LONGEST_SEGMENT && !text.contains("..") && !text.endsWith(".lock");
    }

    private static boolean isLetterOrDigit(char c) {
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    }

    /** Reads {@code Parking-SI/OffStreetParking} or {@code dataModel.Parking-SI/OffStreetParking}. */
    public static Optional<ModelId> parse(String text) {
        int slash = text.indexOf('/');
        return slash < 0 ? Optional.empty() : of(text.substring(0, slash), text.substring(slash + 1));
    }

    /** The model of that subject, with or without the folder's prefix; empty when a part cannot be a name. */
    public static Optional<ModelId> of(String subject, String name) {
        String bare = subject.startsWith(FOLDER_PREFIX) ? subject.substring(FOLDER_PREFIX.length()) : subject;
        return isSegment(bare) && isSegment(name) ? Optional.of(new ModelId(bare, name)) : Optional.empty();
    }

    /** The folder of the subject, {@code dataModel.Parking-SI}. */
    public String subjectFolder() {
        return FOLDER_PREFIX + subject;
    }

    /** The folder of the model, {@code dataModel.Parking-SI/OffStreetParking}. */
    public String folder() {
        return subjectFolder() + "/" + name;
    }

    /** Whether this is one of the nation's own models. */
    public boolean isNational() {
        return subject.endsWith(NATIONAL_SUFFIX);
    }

    @Override
    public int compareTo(ModelId other) {
        int order = subject.compareTo(other.subject);
        return order == 0 ? name.compareTo(other.name) : order;
    }

    // Written out, here and in Version: what Java derives by itself is built when it is first used, and every start
    // would wait.
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ModelId id && subject.equals(id.subject) && name.equals(id.name);
    }

    @Override
    public int hashCode() {
        return 31 * subject.hashCode() + name.hashCode();
    }

    /** {@code Parking-SI/OffStreetParking}, as in addresses and commands. */
    @Override
    public String toString() {
        return subject + "/" + name;
    }
}
