package si.kozolec.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import si.kozolec.audit.Audit;
import si.kozolec.audit.AuditCsv;
import si.kozolec.audit.AuditJson;
import si.kozolec.audit.AuditJunit;
import si.kozolec.audit.AuditReport;
import si.kozolec.audit.AuditText;
import si.kozolec.audit.Comparison;
import si.kozolec.broker.Broker;
import si.kozolec.broker.BrokerClient;
import si.kozolec.broker.Credentials;
import si.kozolec.cli.arguments.Option;
import si.kozolec.cli.source.JdkTransport;
import si.kozolec.cli.words.ExitCode;
import si.kozolec.cli.words.Failure;
import si.kozolec.model.Language;
import si.kozolec.validation.Judge;
import si.kozolec.validation.ModelSource;

/** Tells what lives in a context broker, and how much of it conforms to the models. */
final class AuditCommand implements Command {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Override
    public int run(Shell shell) {
        BrokerOptions options = new BrokerOptions(shell.arguments());
        Broker broker = options.broker();
        AuditReport before = earlier(shell, Option.SINCE);
        Path state = shell.arguments().value(Option.RESUME).map(shell::path).orElse(null);
        ModelSource models = shell.sources().models();
        int threads =
                shell.arguments().number(Option.THREADS, shell.surroundings().cores());
        JdkTransport transport = new JdkTransport(PATIENCE);
        Credentials credentials = new Credentials(
                broker.authentication(),
                transport,
                shell.surroundings().environment(),
                shell.surroundings().folder(),
                Clock.systemUTC());
        Audit audit = new Audit(
                new BrokerClient(broker, transport, credentials),
                models,
                new Judge(models),
                threads,
                Clock.systemUTC());
        AuditReport begun =
                state != null && Files.exists(state) ? goingOn(shell, state, broker) : audit.begin(options.wish());
        Progress progress = new Progress(shell.surroundings());
        AuditReport report = audit.run(begun, soFar -> {
            Long expected = soFar.expected();
            progress.judged(soFar.checked(), expected == null ? -1 : expected);
            keep(state, soFar);
            return true;
        });
        progress.hide();
        keep(state, report);
        write(shell, report, before == null ? null : Comparison.of(before, report));
        return exitCode(report);
    }

    private static void write(Shell shell, AuditReport report, @Nullable Comparison since) {
        Language language = shell.texts().language();
        byte[] answer = switch (shell.format()) {
            case "json" -> AuditJson.write(report, since);
            case "csv" -> AuditCsv.write(report, language);
            case "junit" -> AuditJunit.write(report, language);
            default -> AuditText.write(report, since, language).getBytes(StandardCharsets.UTF_8);
        };
        shell.out().print(new String(answer, StandardCharsets.UTF_8));
        if (shell.format().equals("json")) {
            shell.out().println();
        }
        if (!report.trouble().isEmpty() && !shell.format().equals("text")) {
            shell.note(report.trouble());
        }
    }

    /** Something that was not seen, and not by wish, is told like a file that could not be read. */
    private static int exitCode(AuditReport report) {
        if (!report.isWhole()) {
            return ExitCode.UNREADABLE;
        }
        return report.conforms() ? ExitCode.CONFORMS : ExitCode.FINDINGS;
    }

    private static @Nullable AuditReport earlier(Shell shell, Option option) {
        Optional<String> file = shell.arguments().value(option);
        return file.isEmpty() ? null : read(file.get(), shell.path(file.get()));
    }

    private static AuditReport goingOn(Shell shell, Path state, Broker broker) {
        AuditReport report = read(state.getFileName().toString(), state);
        if (!report.broker().equals(broker.address().toString())
                || !report.tenant().equals(broker.tenant())
                || !report.kind().equals(broker.kind().code())) {
            throw Failure.usage("usage-other-broker", shell.arguments().value(Option.RESUME, ""), report.broker());
        }
        return report;
    }

    private static AuditReport read(String name, Path path) {
        try {
            AuditReport report = AuditJson.read(Files.readAllBytes(path));
            if (report != null) {
                return report;
            }
        } catch (IOException e) {
            throw Failure.unreadable("file-unreadable", name, String.valueOf(e.getMessage()));
        }
        throw Failure.unreadable("audit-unreadable", name);
    }

    /** Written whole or not at all: this is what another run goes on from. */
    private static void keep(@Nullable Path state, AuditReport report) {
        if (state == null) {
            return;
        }
        Path fresh = state.resolveSibling(state.getFileName() + ".new");
        try {
            Files.write(fresh, AuditJson.write(report, null));
            Files.move(fresh, state, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw Failure.unreadable("file-unwritable", state.getFileName(), String.valueOf(e.getMessage()));
        }
    }
}
