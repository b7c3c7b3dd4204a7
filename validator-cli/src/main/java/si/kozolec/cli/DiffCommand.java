package si.kozolec.cli;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import si.kozolec.cli.report.JsonOut;
import si.kozolec.cli.words.ExitCode;
import si.kozolec.cli.words.Texts;
import si.kozolec.compatibility.Change;
import si.kozolec.compatibility.Verdict;
import si.kozolec.model.Language;
import si.kozolec.model.ModelId;
import si.kozolec.validation.KnownModel;

/** Tells what changed between two versions of a model, and which version step that needs. */
final class DiffCommand implements Command {

    @Override
    public int run(Shell shell) {
        List<String> named = shell.arguments().operands();
        if (named.size() != 2) {
            throw shell.arguments().wrongOperands();
        }
        Models models = new Models(shell);
        List<Difference> differences = compare(models.named(named.get(0)), models.named(named.get(1)));
        if (shell.format().equals("json")) {
            json(shell, differences);
        } else {
            differences.forEach(difference -> text(shell, difference));
        }
        return differences.stream().allMatch(Difference::versionMovedEnough) ? ExitCode.CONFORMS : ExitCode.FINDINGS;
    }

    /** One model is compared with one, whatever they are called; several by their names. */
    private static List<Difference> compare(Map<ModelId, KnownModel> before, Map<ModelId, KnownModel> after) {
        if (before.size() == 1 && after.size() == 1) {
            KnownModel one = before.values().iterator().next();
            KnownModel other = after.values().iterator().next();
            return List.of(Difference.between(one, other));
        }
        Map<ModelId, Difference> all = new TreeMap<>();
        before.forEach((id, model) -> {
            KnownModel now = after.get(id);
            all.put(id, now == null ? Difference.disappeared(model) : Difference.between(model, now));
        });
        after.forEach((id, model) -> all.computeIfAbsent(id, fresh -> Difference.appeared(model)));
        return List.copyOf(all.values());
    }

    private static void text(Shell shell, Difference difference) {
        Texts texts = shell.texts();
        String versions = difference.versionBefore() + " → " + difference.versionAfter();
        shell.out()
                .println(difference.model() + "  " + versions + "  "
                        + texts.text("step." + difference.step().code()));
        if (difference.comparison().isEmpty()) {
            shell.out().println("  " + texts.text(difference.appeared() ? "model-appeared" : "model-disappeared"));
        }
        for (Change change : difference.changes()) {
            String sentence = change.message().preferring(texts.language());
            shell.out().println("  " + sign(change) + " " + sentence + breaks(texts, change.open()));
        }
        if (!difference.versionMovedEnough()) {
            shell.out().println("  " + texts.text("step-too-small", difference.needed(), difference.versionAfter()));
        }
    }

    private static String sign(Change change) {
        return switch (change.kind()) {
            case ATTRIBUTE_ADDED -> "+";
            case ATTRIBUTE_REMOVED -> "-";
            default -> "~";
        };
    }

    private static String breaks(Texts texts, Verdict verdict) {
        if (verdict.isCompatible()) {
            return "";
        }
        String whom =
                verdict.producers() && verdict.consumers() ? "both" : verdict.producers() ? "producers" : "consumers";
        return " " + texts.text("breaks." + whom);
    }

    private static void json(Shell shell, List<Difference> differences) {
        Language language = shell.texts().language();
        JsonOut json = new JsonOut(shell.out()).begin().list("differences");
        for (Difference difference : differences) {
            json.begin().text("model", difference.model());
            json.text("from", difference.versionBefore()).text("to", difference.versionAfter());
            json.text("class", difference.step().code()).text("needed", difference.needed());
            json.truth("versionMovedEnough", difference.versionMovedEnough()).list("changes");
            for (Change change : difference.changes()) {
                json.begin().text("kind", change.kind().code()).text("attribute", change.attribute());
                json.text("pointer", change.pointer());
                json.text("oldPointer", change.oldPointer()).text("newPointer", change.newPointer());
                json.truth("breaksProducers", change.open().producers());
                json.truth("breaksConsumers", change.open().consumers());
                json.text("before", change.before()).text("after", change.after());
                json.text("message", change.message().preferring(language)).end();
            }
            json.endList().end();
        }
        json.endList().end().finish();
    }
}
