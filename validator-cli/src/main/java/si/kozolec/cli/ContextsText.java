package si.kozolec.cli;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import si.kozolec.cache.BrokerContexts;
import si.kozolec.cache.ContextState;
import si.kozolec.cache.KeptContext;
import si.kozolec.cli.report.Plain;
import si.kozolec.cli.words.Texts;

/** Prints for people which contexts a broker has cached: what is wrong first. */
final class ContextsText {

    private static final String INDENT = "    ";
    private static final List<ContextState> ORDER = List.of(
            ContextState.STALE,
            ContextState.GONE,
            ContextState.UNSURE,
            ContextState.UNSEEN,
            ContextState.OURS,
            ContextState.UNKNOWN,
            ContextState.CORE);

    private final Shell shell;
    private final Texts texts;

    ContextsText(Shell shell) {
        this.shell = shell;
        this.texts = shell.texts();
    }

    void print(String broker, List<KeptContext> kept, List<BrokerContexts.Reloaded> reloaded, List<String> homes) {
        for (BrokerContexts.Reloaded one : reloaded) {
            String id = Plain.text(one.id());
            line(
                    one.trouble() == null
                            ? texts.text("contexts-reloaded", id)
                            : texts.text(
                                    "contexts-not-reloaded",
                                    id,
                                    one.trouble().text().preferring(texts.language())));
        }
        Map<ContextState, List<KeptContext>> byState = new EnumMap<>(ContextState.class);
        byState.putAll(kept.stream().collect(Collectors.groupingBy(KeptContext::state)));
        line(texts.text("contexts-total", broker, String.valueOf(kept.size())));
        for (ContextState state : ORDER) {
            List<KeptContext> those = byState.getOrDefault(state, List.of());
            if (!those.isEmpty()) {
                line("");
                line(mark(state) + " " + state.meaning().preferring(texts.language()));
                those.forEach(one -> print(one, homes));
            }
        }
        hint(byState, ContextState.STALE, "contexts-hint-reload");
        hint(byState, ContextState.UNSEEN, "contexts-hint-server");
    }

    private void print(KeptContext one, List<String> homes) {
        String address = one.cached().address();
        String id = one.cached().localId();
        line(INDENT + Plain.text(address) + (id.equals(address) ? "" : "  (" + Plain.text(id) + ")"));
        if (!one.models().isEmpty()) {
            line(INDENT + INDENT + texts.text("contexts-models", String.join(", ", one.models())));
        }
        if (!one.differs().isEmpty()) {
            String more = one.differs().size() == KeptContext.MOST_DIFFERENT ? ", …" : "";
            String terms = Plain.text(String.join(", ", one.differs()));
            line(INDENT + INDENT + texts.text("contexts-differs", terms + more));
        }
        if (!one.newer().isEmpty()) {
            line(INDENT + INDENT + texts.text("contexts-newer", homes.get(0) + one.newer()));
        }
        if (one.state() == ContextState.UNKNOWN && one.terms() > 0) {
            line(INDENT
                    + INDENT
                    + texts.text("contexts-terms", String.valueOf(one.terms()), String.valueOf(one.known())));
        }
    }

    private void hint(Map<ContextState, List<KeptContext>> byState, ContextState about, String key) {
        if (byState.containsKey(about)) {
            line("");
            line(texts.text(key));
        }
    }

    private static String mark(ContextState state) {
        return switch (state) {
            case OURS, CORE -> "✓";
            case STALE, GONE -> "✗";
            case UNSURE, UNSEEN, UNKNOWN -> "?";
        };
    }

    private void line(String text) {
        shell.out().println(text);
    }
}
