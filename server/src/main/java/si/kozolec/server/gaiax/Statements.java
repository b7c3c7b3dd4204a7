package si.kozolec.server.gaiax;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import si.kozolec.credential.JwtSigner;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What is signed about the organisation itself: its own word, issued once and again when it says something else, what others have issued
 * for it, and all of that shown together.
 */
final class Statements {

    private static final Duration PRESENTATION = Duration.ofMinutes(10);
    private static final List<String> OWN =
            List.of(StatementPayloads.LEGAL_PERSON, StatementPayloads.TERMS, StatementPayloads.OFFERING);

    private final Opener opener;
    private final Imported imported;
    private final Clock clock;

    Statements(Opener opener, Imported imported, Clock clock) {
        this.opener = opener;
        this.imported = imported;
        this.clock = clock;
    }

    /** The names of all that there are, the own ones first. */
    List<String> names() {
        Opened now = opener.opened();
        Set<String> names = new LinkedHashSet<>();
        OWN.stream()
                .filter(name -> payload(now, name, Instant.EPOCH).isPresent())
                .forEach(names::add);
        names.addAll(imported.names());
        return List.copyOf(names);
    }

    private Optional<ObjectNode> payload(Opened now, String name, Instant time) {
        return new StatementPayloads(now.words(), imported).payload(name, time);
    }

    /** The credential of that name; empty when there is none, or nobody may sign it. */
    Optional<String> find(String name) {
        Opened now = opener.opened();
        Optional<ObjectNode> wanted = payload(now, name, clock.instant());
        if (wanted.isEmpty()) {
            return imported.find(name);
        }
        Optional<String> known = now.ledger().own(name).filter(jwt -> StatementPayloads.says(jwt, wanted.get()));
        Optional<JwtSigner> signer = now.identity().signer();
        return known.isPresent() || signer.isEmpty() ? known : now.issuing().state(name, wanted.get(), signer.get());
    }

    /**
     * All of them, shown together for a few minutes; empty when nobody may sign.
     *
     * @param nonce what whoever asks wants to see again in it
     * @param audience for whom it is
     * @param more credentials that are shown with them
     */
    Optional<String> presentation(Optional<String> nonce, Optional<String> audience, List<String> more) {
        Opened now = opener.opened();
        Instant time = clock.instant();
        String id = now.words().address("/gaia-x/vp.jwt#" + UUID.randomUUID());
        ObjectNode payload = now.words().presentation(id, time, time.plus(PRESENTATION));
        nonce.ifPresent(word -> payload.put("nonce", word));
        audience.ifPresent(word -> payload.put("aud", word));
        ArrayNode shown = payload.putArray("verifiableCredential");
        Stream.concat(names().stream().flatMap(name -> find(name).stream()), more.stream())
                .forEach(jwt -> shown.addObject()
                        .put("@context", Words.CREDENTIALS)
                        .put("type", "EnvelopedVerifiableCredential")
                        .put("id", "data:application/vc+jwt," + jwt));
        return now.identity().signer().map(signer -> signer.presentation(payload));
    }
}
