package si.kozolec.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that is not right with a model or a payload: what, where, and what to do about it.
 *
 * <p>A finding is a value. It is collected and shown, never thrown.
 *
 * @param severity how bad it is
 * @param code a stable name for the kind of finding, {@code reference-unresolved}
 * @param message what is wrong, for people
 * @param hint what to do about it, for people; empty when there is nothing useful to say
 * @param file the file, as a path in the repository or as the user named it
 * @param line the line in that file, from 1; 0 when it is not known
 * @param column the column in that line, from 1; 0 when it is not known
 * @param pointer where in the document, as a JSON pointer (RFC 6901); empty for the whole document
 * @param schemaPointer the rule of the schema that is not met, as a JSON pointer in {@code schema.bundled.json}; null when no schema
 *     says it
 */
public record Finding(
        Severity severity,
        String code,
        LocalizedText message,
        LocalizedText hint,
        @Nullable String file,
        int line,
        int column,
        String pointer,
        @Nullable String schemaPointer) {

    /** A finding that no schema says. */
    public Finding(
            Severity severity,
            String code,
            LocalizedText message,
            LocalizedText hint,
            @Nullable String file,
            int line,
            int column,
            String pointer) {
        this(severity, code, message, hint, file, line, column, pointer, null);
    }

    /**
     * The finding of that code in a file, its texts taken from the room's message bundle with the arguments filled in.
     *
     * @param pointer where in the file, as a JSON pointer
     */
    public static Finding in(String file, String pointer, Severity severity, String code, Object... arguments) {
        return new Finding(
                severity,
                code,
                Messages.text(code, arguments),
                Messages.text(code + ".hint", arguments),
                file,
                0,
                0,
                pointer);
    }

    public Finding at(int newLine, int newColumn) {
        return new Finding(severity, code, message, hint, file, newLine, newColumn, pointer, schemaPointer);
    }

    /** The same finding at another place. */
    public Finding at(@Nullable String newFile, String newPointer) {
        return new Finding(severity, code, message, hint, newFile, line, column, newPointer, schemaPointer);
    }

    /** The same finding, more or less bad. */
    public Finding as(Severity newSeverity) {
        return new Finding(newSeverity, code, message, hint, file, line, column, pointer, schemaPointer);
    }

    /** The same finding in other words. */
    public Finding saying(LocalizedText newMessage) {
        return new Finding(severity, code, newMessage, hint, file, line, column, pointer, schemaPointer);
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }

    /** Whether any of them is an error. */
    public static boolean anyError(List<Finding> findings) {
        // Asked of every entity of a stream, and mostly there are none.
        for (Finding finding : findings) {
            if (finding.isError()) {
                return true;
            }
        }
        return false;
    }
}
