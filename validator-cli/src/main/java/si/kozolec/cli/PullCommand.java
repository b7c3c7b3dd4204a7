package si.kozolec.cli;

import java.util.List;
import si.kozolec.cli.report.JsonOut;
import si.kozolec.cli.source.Pulling;
import si.kozolec.cli.source.Pulling.Pulled;
import si.kozolec.cli.words.ExitCode;

/** Fetches models from a server into the local store, and pins them in the lock. */
final class PullCommand implements Command {

    @Override
    public int run(Shell shell) {
        List<Pulled> pulled = new Pulling(shell.sources(), shell.arguments())
                .pull(shell.arguments().operands());
        if (shell.format().equals("json")) {
            JsonOut json = new JsonOut(shell.out()).begin().list("pulled");
            for (Pulled one : pulled) {
                json.begin().text("model", one.model()).text("version", one.version());
                json.text("digest", one.digest()).text("server", one.server()).end();
            }
            json.endList().end().finish();
        } else {
            for (Pulled one : pulled) {
                shell.out().println(one.model() + "@" + one.version() + "  " + one.digest());
            }
        }
        return ExitCode.CONFORMS;
    }
}
