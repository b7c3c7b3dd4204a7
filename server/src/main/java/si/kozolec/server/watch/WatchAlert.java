package si.kozolec.server.watch;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import si.kozolec.audit.Kind;
import si.kozolec.model.LocalizedText;

/**
 * Something that somebody should know of.
 *
 * @param number counts the alerts of a watch, from 1
 * @param at when it was noticed
 * @param what {@code new-errors}, {@code blind} or {@code dropped}
 * @param model whose entities it is about; null when it is not about a model
 * @param text what has happened
 * @param kinds the errors that were not there before
 */
public record WatchAlert(
        int number, Instant at, String what, @Nullable String model, LocalizedText text, List<Kind> kinds) {

    public WatchAlert {
        kinds = List.copyOf(kinds);
    }
}
