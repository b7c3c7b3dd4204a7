package si.kozolec.server.api;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import si.kozolec.model.LocalizedText;

/** A text in both languages on the wire; a language that is missing is not there. */
@Schema(name = "Text")
public record TextRepresentation(
        @Nullable String sl, @Nullable String en) {

    static @Nullable TextRepresentation from(LocalizedText text) {
        return text.isEmpty() ? null : new TextRepresentation(orNull(text.sl()), orNull(text.en()));
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
