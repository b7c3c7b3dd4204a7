package si.kozolec.credential;

import java.net.URI;
import java.security.PublicKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Whether the issuer that a credential names has signed it, and what certificates say about the issuer. */
final class IssuerChecks {

    private final Evidence evidence;
    private final Evidence.Terms terms;

    IssuerChecks(Evidence evidence, Evidence.Terms terms) {
        this.evidence = evidence;
        this.terms = terms;
    }

    /** Goes as far as it can: without a document there is no key, and without a key no signature. */
    List<CheckResult> check(SignedJwt jwt) {
        List<CheckResult> results = new ArrayList<>();
        String keyId = jwt.inHeader("kid");
        String issuer = jwt.inHeader("iss");
        Optional<DidWeb> did = DidWeb.parse(issuer);
        if (did.isEmpty()) {
            results.add(Check.DID.failed("form", issuer));
            return results;
        }
        DidDocument document;
        try {
            document = document(did.get(), results);
        } catch (EvidenceException e) {
            results.add(Check.DID.unreadable(e));
            return results;
        }
        Optional<JsonNode> method = document.method(keyId);
        Optional<PublicKey> key = method.flatMap(DidDocument::key);
        if (key.isEmpty()) {
            results.add(Check.KEY.failed(method.isEmpty() ? "unknown" : "unreadable", keyId));
            return results;
        }
        results.add(
                !document.asserts(keyId)
                        ? Check.KEY.failed("silent", keyId)
                        : jwt.fits(key.get())
                                ? Check.KEY.passed(keyId)
                                : Check.KEY.failed("misfit", jwt.inHeader("alg")));
        results.add(jwt.isSignedBy(key.get()) ? Check.SIGNATURE.passed(issuer) : Check.SIGNATURE.failed("wrong"));
        chain(jwt, did.get(), method.get(), key.get(), results);
        return results;
    }

    private DidDocument document(DidWeb did, List<CheckResult> results) throws EvidenceException {
        URI address = did.document();
        DidDocument document = DidDocument.read(evidence.fetch(Evidence.Kind.DID_DOCUMENT, address))
                .orElseThrow(() -> new EvidenceException(Texts.of("did.unreadable", address), null));
        results.add(
                document.id().equals(did.text())
                        ? Check.DID.passed(did.text())
                        : Check.DID.failed("other", address, document.id()));
        return document;
    }

    private void chain(SignedJwt jwt, DidWeb did, JsonNode method, PublicKey key, List<CheckResult> results) {
        Optional<URI> address = DidDocument.chain(method);
        if (address.isEmpty()) {
            results.add(Check.CHAIN.failed("missing", jwt.inHeader("kid")));
            return;
        }
        if (!did.rules(address.get())) {
            results.add(Check.CHAIN.failed("elsewhere", address.get(), did.host()));
            return;
        }
        Optional<CertificateChain> chain;
        try {
            chain = CertificateChain.parse(evidence.fetch(Evidence.Kind.CHAIN, address.get()));
        } catch (EvidenceException e) {
            results.add(Check.CHAIN.unreadable(e));
            return;
        }
        if (chain.isEmpty()) {
            results.add(Check.CHAIN.failed("unreadable", address.get()));
            return;
        }
        results.add(judge(chain.get(), did, key, ClaimRules.signed(jwt).orElse(terms.now())));
        results.add(trust(chain.get()));
    }

    private CheckResult judge(CertificateChain chain, DidWeb did, PublicKey key, Instant signed) {
        if (!chain.leaf().getPublicKey().equals(key)) {
            return Check.CHAIN.failed("key");
        }
        if (!chain.isOrdered()) {
            return Check.CHAIN.failed("order");
        }
        if (!chain.endsInRoot()) {
            return Check.CHAIN.failed("open");
        }
        if (!chain.covers(did.host())) {
            return Check.CHAIN.failed("host", did.host());
        }
        String owner = chain.leaf().getSubjectX500Principal().getName();
        // To the second, as times in tokens are.
        boolean then = chain.holdsAt(signed) || chain.holdsAt(signed.plusMillis(999));
        if (chain.holdsAt(terms.now())) {
            // Certificates are renewed every year; those of today vouch for the same key.
            return then
                    ? Check.CHAIN.passed(owner, chain.notAfter())
                    : new CheckResult(Check.CHAIN, Outcome.PASSED, Texts.of("chain.renewed", owner, chain.notBefore()));
        }
        return then
                ? new CheckResult(Check.CHAIN, Outcome.PASSED, Texts.of("chain.over", owner, chain.notAfter()))
                : Check.CHAIN.failed("time", chain.notBefore(), chain.notAfter(), signed);
    }

    private CheckResult trust(CertificateChain chain) {
        String root = chain.root().getSubjectX500Principal().getName();
        if (terms.anchors().isEmpty()) {
            return Check.TRUST.skipped("unasked", root);
        }
        return chain.leadsTo(terms.anchors()) ? Check.TRUST.passed(root) : Check.TRUST.failed("foreign", root);
    }
}
