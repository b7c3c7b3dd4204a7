package si.kozolec.server;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import si.kozolec.server.access.Role;
import si.kozolec.server.access.Token;
import si.kozolec.server.access.Tokens;

/** Makes, lists and revokes tokens; a running server heeds it from the next request on. */
@Command(
        name = "token",
        mixinStandardHelpOptions = true,
        description = "Makes, lists and revokes the tokens with which people and programs write.")
final class TokenCommand implements Runnable {

    private static final String PERSON = "[A-Za-z0-9][A-Za-z0-9:._@-]{0,199}";

    @ParentCommand
    private Program program;

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), OperatorTexts.say("token-what"));
    }

    @Command(name = "create", mixinStandardHelpOptions = true, description = "Makes a token and prints it, once.")
    int create(
            @Option(
                            names = "--name",
                            required = true,
                            paramLabel = "NAME",
                            description = "Whose it is, as people will read it.")
                    String name,
            @Option(
                            names = "--role",
                            required = true,
                            paramLabel = "ROLE",
                            description = "submitter, curator or admin.")
                    String role,
            @Option(
                            names = "--person",
                            paramLabel = "ID",
                            description = "The stable id of the person, the same for all their tokens"
                                    + " (standard: the name in small letters, digits and hyphens).")
                    @Nullable String person,
            @Option(
                            names = "--expires",
                            paramLabel = "WHEN",
                            defaultValue = "365d",
                            description = "After how long (12h, 90d, 2y), on which day (2027-12-31), or never"
                                    + " (standard: 365d).")
                    String expires) {
        Clock clock = Clock.systemUTC();
        Role known = Role.of(role).filter(given -> given != Role.READER).orElseThrow(() -> wrong("token-role", role));
        String id = person == null ? idOf(name) : person;
        if (name.isBlank() || !id.matches(PERSON)) {
            throw wrong("token-person", id);
        }
        Expiry expiry = Expiry.of(expires, clock.instant()).orElseThrow(() -> wrong("token-expires", expires));
        try {
            Tokens.Fresh fresh = tokens(clock).create(name, id, known, expiry.moment());
            program.out().println(fresh.text());
            program.out().flush();
            Token token = fresh.token();
            program.err()
                    .println(OperatorTexts.say(
                            "token-created",
                            token.id(),
                            token.person(),
                            token.role().code(),
                            until(token)));
            return ExitCode.OK;
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    @Command(name = "list", mixinStandardHelpOptions = true, description = "Lists the tokens, without their secrets.")
    int list() {
        Clock clock = Clock.systemUTC();
        try {
            List<Token> tokens = tokens(clock).list();
            PrintWriter out = program.out();
            for (Token token : tokens) {
                out.printf(
                        Locale.ROOT,
                        "%s  %-9s  %-7s  %s  %s  %s  %s%n",
                        token.id(),
                        token.role().code(),
                        token.state(clock.instant()).name().toLowerCase(Locale.ROOT),
                        token.created(),
                        until(token),
                        token.person(),
                        token.name());
            }
            return ExitCode.OK;
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    @Command(
            name = "revoke",
            mixinStandardHelpOptions = true,
            description = "Revokes a token, from the next request on.")
    int revoke(@Parameters(paramLabel = "ID", description = "The id of the token, as list tells it.") String id) {
        try {
            if (!tokens(Clock.systemUTC()).revoke(id)) {
                throw wrong("token-unknown", id);
            }
            program.out().println(OperatorTexts.say("token-revoked", id));
            return ExitCode.OK;
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    private Tokens tokens(Clock clock) {
        Path data = program.options().config().data();
        try (DataFolder folder = DataFolder.open(data)) {
            return new Tokens(folder.access(), clock);
        } catch (DataFolder.DataFolderException e) {
            throw new CommandException(ExitCode.UNUSABLE, e.text());
        }
    }

    private static String until(Token token) {
        return token.expires().map(Instant::toString).orElse("-");
    }

    /** A name as an id: {@code Živa Đorđević} becomes {@code ziva-dordevic}. */
    static String idOf(String name) {
        String plain = Normalizer.normalize(name.replace('đ', 'd').replace('Đ', 'D'), Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT);
        return plain.replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
    }

    private static CommandException wrong(String key, String value) {
        return new CommandException(ExitCode.USAGE, OperatorTexts.text(key, value));
    }

    private static CommandException unusable(IOException e) {
        return new CommandException(ExitCode.UNUSABLE, OperatorTexts.text("token-unusable", e.getMessage()));
    }
}
