package si.kozolec.cli;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import si.kozolec.cli.report.JsonOut;
import si.kozolec.cli.words.ExitCode;
import si.kozolec.cli.words.Texts;
import si.kozolec.model.Finding;
import si.kozolec.payload.Block;
import si.kozolec.payload.PayloadReader;
import si.kozolec.validation.CompiledModels;
import si.kozolec.validation.Identification;
import si.kozolec.validation.Identified;
import si.kozolec.validation.Identifier;

/** Tells which models fit a payload, the best first; of several entities the first counts. */
final class IdentifyCommand implements Command {

    private static final int MOST_NAMES = 12;

    @Override
    public int run(Shell shell) {
        List<Input> inputs = new ArrayList<>();
        List<Finding> unreadable = new ArrayList<>();
        new Inputs(shell.surroundings()).each(List.of(shell.arguments().only()), inputs::add, unreadable::add);
        if (inputs.size() > 1) {
            throw shell.arguments().wrongOperands();
        }
        if (inputs.isEmpty()) {
            unreadable.forEach(finding -> complain(shell, finding));
            return ExitCode.UNREADABLE;
        }
        Identifier identifier = new Identifier(shell.sources().models(), new CompiledModels(CompiledModels.USUAL));
        Identification found;
        try {
            found = identify(identifier, inputs.get(0));
        } catch (IOException e) {
            String reason = String.valueOf(e.getMessage());
            complain(
                    shell,
                    Inputs.finding(
                            inputs.get(0).name(),
                            "file-unreadable",
                            inputs.get(0).name(),
                            reason));
            return ExitCode.UNREADABLE;
        }
        found.findings().forEach(finding -> complain(shell, finding));
        if (shell.format().equals("json")) {
            json(shell, found.models());
        } else {
            text(shell, found.models());
        }
        return found.models().isEmpty() ? ExitCode.FINDINGS : ExitCode.CONFORMS;
    }

    private static Identification identify(Identifier identifier, Input input) throws IOException {
        try (InputStream in = input.opener().open();
                PayloadReader reader = PayloadReader.open(in, input.name())) {
            Optional<Block> block = reader.next();
            if (block.isPresent() && block.get().entities() > 0) {
                return identifier.identify(block.get().slice(0), input.name());
            }
            return new Identification(
                    List.of(), block.map(Block::findings).map(List::copyOf).orElse(List.of()));
        }
    }

    private static void complain(Shell shell, Finding finding) {
        shell.note(finding.message());
        if (!finding.hint().isEmpty()) {
            shell.note(finding.hint());
        }
    }

    private static void text(Shell shell, List<Identified> models) {
        Texts texts = shell.texts();
        if (models.isEmpty()) {
            shell.out().println(texts.text("identify-none"));
        }
        for (Identified one : models) {
            String version = one.version() == null ? "" : " " + one.version();
            String conforms = one.conforms() ? "  " + texts.text("identify-conforms") : "";
            shell.out().println(percent(one) + "  " + one.model() + version + conforms);
            names(shell, "identify-matched", one.matched());
            names(shell, "identify-missing", one.missing());
            names(shell, "identify-unknown", one.unknown());
        }
    }

    private static String percent(Identified one) {
        return String.format(Locale.ROOT, "%3d %%", Math.round(one.score() * 100));
    }

    private static void names(Shell shell, String key, List<String> names) {
        if (!names.isEmpty()) {
            List<String> shown = names.subList(0, Math.min(MOST_NAMES, names.size()));
            String more = names.size() > MOST_NAMES ? ", … (" + names.size() + ")" : "";
            shell.out().println("       " + shell.texts().text(key, String.join(", ", shown) + more));
        }
    }

    private static void json(Shell shell, List<Identified> models) {
        JsonOut json = new JsonOut(shell.out()).begin().list("models");
        for (Identified one : models) {
            json.begin().text("model", one.model()).text("version", one.version());
            json.decimal("score", one.score()).truth("conforms", one.conforms());
            json.texts("matched", one.matched()).texts("missing", one.missing()).texts("unknown", one.unknown());
            json.end();
        }
        json.endList().end().finish();
    }
}
