package si.kozolec.cli.words;

import java.io.Serial;
import java.util.List;
import org.jspecify.annotations.Nullable;
import si.kozolec.model.LocalizedText;

/** Ends a command with words for people and the exit code that fits; what is told here is nobody's bug. */
public final class Failure extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final int exitCode;
    private final transient List<LocalizedText> texts;

    private Failure(int exitCode, List<LocalizedText> texts, @Nullable Throwable cause) {
        super(String.join("; ", texts.stream().map(LocalizedText::en).toList()), cause);
        this.exitCode = exitCode;
        this.texts = List.copyOf(texts);
    }

    /** The program was called wrongly; all that is wrong is told at once. */
    public static Failure usage(List<LocalizedText> problems) {
        return new Failure(ExitCode.USAGE, problems, null);
    }

    public static Failure usage(String key, Object... arguments) {
        return usage(List.of(Texts.both(key, arguments)));
    }

    /** Something could not be read or written. */
    public static Failure unreadable(String key, Object... arguments) {
        return new Failure(ExitCode.UNREADABLE, List.of(Texts.both(key, arguments)), null);
    }

    /** Something could not be read; somebody else has found the words. */
    public static Failure unreadable(LocalizedText text) {
        return new Failure(ExitCode.UNREADABLE, List.of(text), null);
    }

    public int exitCode() {
        return exitCode;
    }

    /** What went wrong, in both languages. */
    public List<LocalizedText> texts() {
        return texts;
    }
}
