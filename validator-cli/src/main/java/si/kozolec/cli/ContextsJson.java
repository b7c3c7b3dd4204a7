package si.kozolec.cli;

import java.io.PrintStream;
import java.util.List;
import si.kozolec.cache.BrokerContexts;
import si.kozolec.cache.KeptContext;
import si.kozolec.cli.report.JsonOut;
import si.kozolec.model.LocalizedText;

/** Writes which contexts a broker has cached, in the words of the server's answer to the same question. */
final class ContextsJson {

    private ContextsJson() {}

    static void print(
            PrintStream out,
            String broker,
            List<KeptContext> kept,
            List<BrokerContexts.Reloaded> reloaded,
            List<String> homes) {
        JsonOut json = new JsonOut(out).begin().text("broker", broker).number("total", kept.size());
        json.list("items");
        kept.forEach(one -> write(json, one, homes.get(0)));
        json.endList().list("reloaded");
        for (BrokerContexts.Reloaded one : reloaded) {
            json.begin().text("id", one.id()).truth("reloaded", one.trouble() == null);
            if (one.trouble() != null) {
                text(json, "trouble", one.trouble().text());
            }
            json.end();
        }
        json.endList().end().finish();
    }

    private static void write(JsonOut json, KeptContext one, String home) {
        json.begin()
                .text("id", one.cached().localId())
                .text("address", one.cached().address())
                .text("kind", one.cached().kind())
                .text("state", one.state().code());
        text(json, "meaning", one.state().meaning());
        json.texts("models", one.models());
        json.text("newer", one.newer().isEmpty() ? "" : home + one.newer());
        json.texts("differs", one.differs());
        if (one.cached().content() != null) {
            json.number("terms", one.terms()).number("known", one.known());
        }
        json.text("createdAt", one.cached().createdAt())
                .text("lastUsed", one.cached().lastUsed())
                .number("hits", one.cached().hits())
                .end();
    }

    private static void text(JsonOut json, String name, LocalizedText text) {
        json.begin(name).text("sl", text.sl()).text("en", text.en()).end();
    }
}
