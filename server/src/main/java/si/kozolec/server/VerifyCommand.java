package si.kozolec.server;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;
import si.kozolec.model.Finding;

/** Checks the whole data folder. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = "Checks git's objects, that no published version has moved, and the index against git.")
final class VerifyCommand implements Callable<Integer> {

    @ParentCommand
    private Program program;

    @Override
    public Integer call() {
        try (Storage storage = Storage.open(program.options().config().data())) {
            List<Finding> findings = storage.verify();
            for (Finding finding : findings) {
                program.out()
                        .println(finding.severity().code() + "  " + finding.code() + "  "
                                + OperatorTexts.say(finding.message()) + " " + OperatorTexts.say(finding.hint()));
            }
            program.out()
                    .println(
                            findings.isEmpty()
                                    ? OperatorTexts.say("verified")
                                    : OperatorTexts.say("verify-findings", findings.size()));
            return findings.stream().anyMatch(Finding::isError) ? ExitCode.FINDINGS : ExitCode.OK;
        }
    }
}
