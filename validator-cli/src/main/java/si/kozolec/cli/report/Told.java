package si.kozolec.cli.report;

import org.jspecify.annotations.Nullable;
import si.kozolec.model.Finding;
import si.kozolec.model.Language;
import si.kozolec.model.ModelId;
import si.kozolec.model.Version;

/**
 * A finding as it is told: with the model that it is about and the line that it points to.
 *
 * @param finding what was found
 * @param model by which model; null when there was none
 * @param version which version of it
 * @param excerpt the line; null when it is not known, or nobody would see it
 */
public record Told(
        Finding finding,
        @Nullable ModelId model,
        @Nullable Version version,
        @Nullable Excerpt excerpt) {

    /** A finding about no model in particular. */
    public static Told of(Finding finding) {
        return new Told(finding, null, null, null);
    }

    /** The file, as the user named it; empty when there is none. */
    String file() {
        String file = finding.file();
        return file == null ? "" : file;
    }

    /** What is wrong and what to do about it, in one piece, for views that have no place of their own for hints. */
    String words(Language language) {
        String message = finding.message().preferring(language);
        String hint = finding.hint().preferring(language);
        if (hint.isEmpty()) {
            return message;
        }
        boolean ended = message.endsWith(".") || message.endsWith("?") || message.endsWith("!");
        return message + (ended ? " " : ". ") + hint;
    }
}
