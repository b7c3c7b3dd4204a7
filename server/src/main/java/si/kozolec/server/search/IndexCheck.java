package si.kozolec.server.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.index.LeafReaderContext;
import org.jspecify.annotations.Nullable;
import si.kozolec.model.Finding;
import si.kozolec.model.LocalizedText;
import si.kozolec.model.ModelId;
import si.kozolec.model.Severity;

/** Compares what the index holds with what it should hold. */
final class IndexCheck {

    private static final LocalizedText REMEDY = new LocalizedText(
            "Zaženite ukaz reindex: kazalo nastane znova iz gita.",
            "Run the command reindex: the index is made again from git.");

    private IndexCheck() {}

    static List<Finding> compare(Snapshot snapshot, Collection<HeldModel> truth, String commit) {
        List<Finding> findings = new ArrayList<>();
        for (LeafReaderContext leaf : snapshot.getIndexReader().leaves()) {
            try {
                leaf.reader().checkIntegrity();
            } catch (IOException e) {
                findings.add(finding(
                        "index-damaged",
                        null,
                        "Datoteka iskalnega kazala je poškodovana: " + e.getMessage(),
                        "A file of the search index is damaged: " + e.getMessage()));
            }
        }
        String stands = snapshot.commit().orElse("");
        if (!stands.equals(commit)) {
            findings.add(finding(
                    "index-commit",
                    null,
                    "Iskalno kazalo velja za " + (stands.isEmpty() ? "nobeno objavo" : stands) + ", veja main pa za "
                            + commit + ".",
                    "The search index stands for " + (stands.isEmpty() ? "no commit" : stands) + ", and main for "
                            + commit + "."));
        }
        Map<ModelId, HeldModel> held = byId(snapshot.models().rows());
        byId(truth).forEach((id, expected) -> compare(id, expected, held.remove(id), findings));
        held.keySet()
                .forEach(id -> findings.add(finding(
                        "index-surplus",
                        id,
                        "Iskalno kazalo ima model, ki ga v gitu ni.",
                        "The search index holds a model that git does not.")));
        return findings;
    }

    private static void compare(ModelId id, HeldModel expected, @Nullable HeldModel found, List<Finding> findings) {
        if (found == null) {
            findings.add(finding(
                    "index-missing",
                    id,
                    "Iskalno kazalo nima modela, ki je v gitu.",
                    "The search index lacks a model that git holds."));
        } else if (!found.equals(expected)) {
            findings.add(finding(
                    "index-differs",
                    id,
                    "Iskalno kazalo ima " + state(found) + ", git pa " + state(expected) + ".",
                    "The search index holds " + state(found) + ", and git " + state(expected) + "."));
        }
    }

    private static String state(HeldModel model) {
        return (model.version() == null ? "–" : model.version()) + " ("
                + model.status().code() + ")";
    }

    private static Map<ModelId, HeldModel> byId(Collection<HeldModel> models) {
        Map<ModelId, HeldModel> byId = new TreeMap<>();
        models.forEach(model -> byId.put(model.id(), model));
        return byId;
    }

    private static Finding finding(String code, @Nullable ModelId id, String sl, String en) {
        return new Finding(
                Severity.ERROR, code, new LocalizedText(sl, en), REMEDY, id == null ? null : id.folder(), 0, 0, "");
    }
}
