package si.kozolec.cli;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import si.kozolec.cli.arguments.Option;
import si.kozolec.cli.words.ExitCode;
import si.kozolec.cli.words.Failure;
import si.kozolec.draft.Draft;
import si.kozolec.draft.Drafter;
import si.kozolec.identification.Identification;
import si.kozolec.identification.Identifier;
import si.kozolec.model.Finding;
import si.kozolec.model.ModelId;
import si.kozolec.validation.Judge;
import si.kozolec.validation.ModelSource;

/** Tells which models fit a payload, the best first, and why; and drafts a model when there is none. */
final class IdentifyCommand implements Command {

    @Override
    public int run(Shell shell) {
        List<Input> inputs = new ArrayList<>();
        List<Finding> unreadable = new ArrayList<>();
        new Inputs(shell.surroundings()).each(List.of(shell.arguments().only()), inputs::add, unreadable::add);
        if (inputs.size() > 1) {
            throw shell.arguments().wrongOperands();
        }
        String folder = shell.arguments().value(Option.DRAFT, "");
        Optional<ModelId> name = name(shell.arguments().value(Option.AS, ""), folder);
        if (inputs.isEmpty()) {
            unreadable.forEach(finding -> complain(shell, finding));
            return ExitCode.UNREADABLE;
        }
        ModelSource models = shell.sources().models();
        Identifier identifier = new Identifier(models, new Judge(models));
        Identification found = read(shell, identifier, inputs.get(0));
        if (found == null) {
            return ExitCode.UNREADABLE;
        }
        found.sample().findings().forEach(finding -> complain(shell, finding));
        Draft draft = folder.isEmpty() || found.sample().isEmpty()
                ? null
                : new Drafter(identifier.known()).draft(found, name);
        if (draft != null) {
            DraftFiles.write(draft, shell.path(folder), folder);
        }
        if (shell.format().equals("json")) {
            IdentifyJson.print(shell.out(), found, draft, shell.texts().language());
        } else {
            new IdentifyText(shell).print(found, draft, folder);
        }
        return found.models().isEmpty() && draft == null ? ExitCode.FINDINGS : ExitCode.CONFORMS;
    }

    private static Optional<ModelId> name(String text, String folder) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (folder.isEmpty()) {
            throw Failure.usage("usage-as-without-draft");
        }
        return Optional.of(ModelId.parse(text).orElseThrow(() -> Failure.usage("usage-draft-name", text)));
    }

    private static @Nullable Identification read(Shell shell, Identifier identifier, Input input) {
        try (InputStream in = input.opener().open()) {
            return identifier.identify(in, input.name().equals("-") ? "" : input.name(), null);
        } catch (IOException e) {
            String reason = String.valueOf(e.getMessage());
            complain(shell, Inputs.finding(input.name(), "file-unreadable", input.name(), reason));
            return null;
        }
    }

    private static void complain(Shell shell, Finding finding) {
        shell.note(finding.message());
        if (!finding.hint().isEmpty()) {
            shell.note(finding.hint());
        }
    }
}
