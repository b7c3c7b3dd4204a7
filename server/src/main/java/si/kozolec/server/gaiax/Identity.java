package si.kozolec.server.gaiax;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import si.kozolec.credential.CertificateChain;
import si.kozolec.credential.DidWeb;
import si.kozolec.credential.Jwks;
import si.kozolec.credential.JwtSigner;
import si.kozolec.server.git.StaleRefException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Who this server is to others: an identifier, the keys that ever spoke for it, and the one that does so now. When the key is not in
 * order nothing is signed, and the lines of the self-check say why; what older keys have signed still holds.
 */
public final class Identity {

    /** Where the certificates of the key lie that signs now. */
    public static final String CHAIN = "/.well-known/x509CertificateChain.pem";

    private static final String OLDER_CHAINS = "/gaia-x/chains/";
    private static final JsonMapper JSON = new JsonMapper();

    private final DidWeb did;
    private final URI base;
    private final List<SelfCheck.Line> lines;
    private final List<CertificateChain> keys;
    private final int current;
    private final @Nullable JwtSigner signer;

    private Identity(
            DidWeb did,
            URI base,
            List<SelfCheck.Line> lines,
            List<CertificateChain> keys,
            int current,
            @Nullable JwtSigner signer) {
        this.did = did;
        this.base = base;
        this.lines = List.copyOf(lines);
        this.keys = List.copyOf(keys);
        this.current = current;
        this.signer = signer;
    }

    /** Who it is without a key that may sign: what was signed before still can be verified. */
    static Identity silent(Ledger ledger, URI base, List<SelfCheck.Line> why) {
        return new Identity(ledger.issuer(), base, why, ledger.keys(), 0, null);
    }

    /**
     * Who it is with that key, which gets the next number when it is new.
     *
     * @throws StaleRefException if somebody else has just written into the ledger
     */
    static Identity of(HeldKey held, Ledger ledger, URI base, Instant now) throws StaleRefException {
        List<SelfCheck.Line> lines = SelfCheck.of(held, ledger.issuer(), base, now);
        if (!SelfCheck.isGood(lines)) {
            return silent(ledger, base, lines);
        }
        String thumbprint = Jwks.thumbprint(held.chain().leaf().getPublicKey());
        List<CertificateChain> known = ledger.keys();
        int number = 1
                + IntStream.range(0, known.size())
                        .filter(index -> Jwks.thumbprint(known.get(index).leaf().getPublicKey())
                                .equals(thumbprint))
                        .findFirst()
                        .orElse(known.size());
        boolean written = number <= known.size()
                && known.get(number - 1).certificates().equals(held.chain().certificates());
        if (!written) {
            ledger.add(
                    new Ledger.Entry().put(Ledger.keyPath(number), held.chain().pem()), "Key " + number);
        }
        JwtSigner signer = JwtSigner.of(
                ledger.issuer(),
                fragment(number),
                held.key(),
                held.chain().leaf().getPublicKey());
        return new Identity(ledger.issuer(), base, lines, ledger.keys(), number, signer);
    }

    private static String fragment(int number) {
        return "key-" + number;
    }

    public DidWeb did() {
        return did;
    }

    /** The address below which everything of this server lies, without a slash at the end. */
    public URI base() {
        return base;
    }

    /** What the self-check has found. */
    public List<SelfCheck.Line> lines() {
        return lines;
    }

    /** Who signs; empty when nobody may. */
    Optional<JwtSigner> signer() {
        return Optional.ofNullable(signer);
    }

    /** Whether there is a key that may sign. */
    public boolean signs() {
        return signer != null;
    }

    /** Until when the key that signs may do so; empty when none may. */
    Optional<Instant> until() {
        return signer == null
                ? Optional.empty()
                : Optional.of(keys.get(current - 1).notAfter());
    }

    /**
     * A key that speaks, or once spoke, for this server.
     *
     * @param id its full name, {@code did:web:…#key-1}
     * @param chain where its certificates lie
     * @param owner what they call the owner
     * @param root what the last of them is called
     * @param current whether it is the one that signs now
     */
    public record Key(
            String id,
            String algorithm,
            URI chain,
            String owner,
            String root,
            Instant notBefore,
            Instant notAfter,
            boolean current) {}

    /** All keys, the oldest first. */
    public List<Key> keys() {
        List<Key> all = new ArrayList<>();
        for (int number = 1; number <= keys.size(); number++) {
            CertificateChain chain = keys.get(number - 1);
            all.add(new Key(
                    did + "#" + fragment(number),
                    JwtSigner.algorithm(chain.leaf().getPublicKey()).orElse(""),
                    chainAddress(number),
                    chain.leaf().getSubjectX500Principal().getName(),
                    chain.root().getSubjectX500Principal().getName(),
                    chain.notBefore(),
                    chain.notAfter(),
                    number == current));
        }
        return all;
    }

    /** The document that tells the world our keys; empty as long as there is none. */
    public Optional<byte[]> document() {
        if (keys.isEmpty()) {
            return Optional.empty();
        }
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        document.putArray("@context")
                .add("https://www.w3.org/ns/did/v1")
                .add("https://w3id.org/security/suites/jws-2020/v1");
        document.put("id", did.text());
        ArrayNode methods = document.putArray("verificationMethod");
        ArrayNode speaking = document.putArray("assertionMethod");
        for (int number = 1; number <= keys.size(); number++) {
            var key = keys.get(number - 1).leaf().getPublicKey();
            String id = did + "#" + fragment(number);
            ObjectNode method = methods.addObject();
            method.put("id", id).put("type", "JsonWebKey2020").put("controller", did.text());
            method.set("publicKeyJwk", Jwks.write(key, JwtSigner.algorithm(key).orElseThrow(), chainAddress(number)));
            // What an old key has signed still holds, so it still speaks.
            speaking.add(id);
        }
        return Optional.of(JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(document));
    }

    /** The certificates of a key, {@code key-1}; those of the one that signs now when the name is empty. */
    public Optional<byte[]> chain(String name) {
        int number = name.isEmpty()
                ? current == 0 ? keys.size() : current
                : name.matches("key-[1-9]\\d{0,5}") ? Integer.parseInt(name.substring(4)) : 0;
        return number >= 1 && number <= keys.size()
                ? Optional.of(keys.get(number - 1).pem())
                : Optional.empty();
    }

    private URI chainAddress(int number) {
        boolean newest = number == (current == 0 ? keys.size() : current);
        return URI.create(base + (newest ? CHAIN : OLDER_CHAINS + fragment(number) + ".pem"));
    }
}
