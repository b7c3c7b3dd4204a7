package si.kozolec.server.access;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The tokens of this server: made, listed and revoked by commands, and known again on each request.
 *
 * <p>The running server looks before each use whether the file has changed, which costs a microsecond: so a token that is revoked
 * by a command is refused from the next request on. When the file cannot be understood, no token holds.
 */
public final class Tokens {

    private static final Logger LOG = LoggerFactory.getLogger(Tokens.class);

    /** What an unknown id is compared with, so that it takes as long as a known one. */
    private static final String NOBODY = "0".repeat(64);

    private final TokenFile file;
    private final Clock clock;
    private volatile Known known = new Known(null, Map.of(), true);

    /** What the file said when it was last read. */
    private record Known(TokenFile.@Nullable Stamp stamp, Map<String, Token> byId, boolean readable) {}

    /** A token that was just made: the only moment at which its text is known. */
    public record Fresh(Token token, String text) {

        @Override
        public String toString() {
            return token.toString();
        }
    }

    /** @param folder where they are kept, {@code kozolec-data/access} */
    public Tokens(Path folder, Clock clock) {
        this.file = new TokenFile(folder);
        this.clock = clock;
    }

    /**
     * Makes a token.
     *
     * @param name for whom or for what, for people
     * @param person whose it is; letters, digits and {@code : . _ @ -}
     * @param expires from when on it does not hold any more
     */
    public Fresh create(String name, String person, Role role, Optional<Instant> expires) throws IOException {
        if (!Token.PERSON.matcher(person).matches()) {
            throw new IllegalArgumentException("not the id of a person: " + person);
        }
        TokenText text = TokenText.random();
        Token token = new Token(
                text.id(),
                new Person(person, name, role).name(),
                person,
                role,
                clock.instant().truncatedTo(ChronoUnit.SECONDS),
                expires,
                Optional.empty(),
                Digest.hex(text.secret()));
        file.update(tokens -> {
            List<Token> more = new ArrayList<>(tokens);
            more.add(token);
            return more;
        });
        return new Fresh(token, text.written());
    }

    /** All of them, also those that do not hold any more, in the order in which they were made. */
    public List<Token> list() throws IOException {
        return file.read();
    }

    /**
     * Revokes a token.
     *
     * @return whether there is one of that id
     */
    public boolean revoke(String id) throws IOException {
        AtomicBoolean found = new AtomicBoolean();
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        file.update(tokens -> {
            List<Token> changed = new ArrayList<>(tokens);
            changed.replaceAll(token -> token.id().equals(id) ? token.revokedAt(now) : token);
            found.set(tokens.stream().anyMatch(token -> token.id().equals(id)));
            return changed;
        });
        return found.get();
    }

    /**
     * The token that somebody came with.
     *
     * @throws AccessException if it is unknown, expired or revoked
     */
    Token find(String written) {
        TokenText text = TokenText.parse(written).orElseThrow(() -> AccessException.of(Refusal.TOKEN_UNKNOWN));
        Token token = current().get(text.id());
        String hash = token == null ? NOBODY : token.hash();
        boolean right = Digest.same(Digest.hex(text.secret()), hash);
        // Only whoever has the secret is told what has become of the token.
        if (!right || token == null) {
            throw AccessException.of(Refusal.TOKEN_UNKNOWN);
        }
        return good(token);
    }

    /** The token of that id, when it still holds. */
    Optional<Token> stillGood(String id) {
        return Optional.ofNullable(current().get(id)).filter(token -> token.state(clock.instant()) == Token.State.GOOD);
    }

    private Token good(Token token) {
        return switch (token.state(clock.instant())) {
            case GOOD -> token;
            case EXPIRED -> throw AccessException.of(Refusal.TOKEN_EXPIRED);
            case REVOKED -> throw AccessException.of(Refusal.TOKEN_REVOKED);
        };
    }

    private Map<String, Token> current() {
        Known seen = known;
        try {
            TokenFile.Stamp stamp = file.stamp();
            if (!Objects.equals(stamp, seen.stamp())) {
                seen = read(stamp);
                known = seen;
            }
        } catch (IOException e) {
            LOG.error("the tokens cannot be read: {}", String.valueOf(e.getMessage()));
            throw AccessException.of(Refusal.ACCESS_UNAVAILABLE);
        }
        if (!seen.readable()) {
            throw AccessException.of(Refusal.ACCESS_UNAVAILABLE);
        }
        return seen.byId();
    }

    private Known read(TokenFile.@Nullable Stamp stamp) {
        try {
            Map<String, Token> byId = new HashMap<>();
            file.read().forEach(token -> byId.put(token.id(), token));
            return new Known(stamp, Map.copyOf(byId), true);
        } catch (IOException e) {
            LOG.error("no token holds until this is mended: {}", String.valueOf(e.getMessage()));
            return new Known(stamp, Map.of(), false);
        }
    }
}
