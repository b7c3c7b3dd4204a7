package si.kozolec.credential;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * Judges credentials and presentations: everything that can be looked at, each thing on its own, so that whoever asks sees all that is
 * wrong and not only the first of it.
 *
 * <pre>{@code
 * Verdict verdict = new CredentialVerifier(evidence, terms).verify(text);
 * if (verdict.holds()) ...
 * }</pre>
 */
public final class CredentialVerifier {

    private static final String ENVELOPE = "data:application/vc+jwt";
    private static final int MOST_ENCLOSED = 100;

    private final Evidence.Terms terms;
    private final Evidence evidence;

    /** @param evidence brings what has to be seen; the same is asked for only once */
    public CredentialVerifier(Evidence evidence, Evidence.Terms terms) {
        this.evidence = remembering(evidence);
        this.terms = terms;
    }

    /** Judges what somebody has written; whatever it is, the answer is a verdict. */
    public Verdict verify(String text) {
        return verify(text, true);
    }

    private Verdict verify(String text, boolean mayEnclose) {
        if (text.strip().length() > SignedJwt.LONGEST) {
            return unreadable(Check.FORM.failed("large", SignedJwt.LONGEST));
        }
        Optional<SignedJwt> parsed = SignedJwt.parse(text);
        if (parsed.isEmpty()) {
            return unreadable(Check.FORM.failed("wrong"));
        }
        SignedJwt jwt = parsed.get();
        boolean presentation = HeaderRules.isPresentation(jwt);
        List<CheckResult> results = new ArrayList<>();
        results.add(Check.FORM.passed());
        results.addAll(HeaderRules.check(jwt));
        results.addAll(ClaimRules.check(jwt));
        results.add(ClaimRules.validity(jwt, terms.now()));
        results.addAll(new IssuerChecks(evidence, terms).check(jwt));
        List<Verdict> enclosed = new ArrayList<>();
        if (!presentation) {
            results.addAll(new StatusChecks(evidence, terms).check(jwt));
            results.addAll(
                    terms.files() ? new FileChecks(evidence).check(jwt) : List.of(Check.FILES.skipped("unasked")));
        } else if (mayEnclose) {
            results.addAll(enclosed(jwt, enclosed));
        } else {
            results.add(Check.CLAIMS.failed("nested"));
        }
        return new Verdict(
                presentation, jwt.claim("id"), jwt.inHeader("iss"), ClaimRules.types(jwt.payload()), results, enclosed);
    }

    /** Judges what a presentation shows; tells what is wrong with the envelopes. */
    private List<CheckResult> enclosed(SignedJwt presentation, List<Verdict> verdicts) {
        List<JsonNode> envelopes = ClaimRules.several(presentation.payload().path("verifiableCredential"))
                .toList();
        if (envelopes.isEmpty() || envelopes.size() > MOST_ENCLOSED) {
            return List.of(Check.CLAIMS.failed("enclosed", envelopes.size(), MOST_ENCLOSED));
        }
        List<CheckResult> results = new ArrayList<>();
        for (JsonNode envelope : envelopes) {
            String id = envelope.path("id").asString("");
            boolean right = envelope.path("type").asString("").equals("EnvelopedVerifiableCredential")
                    && id.startsWith(ENVELOPE)
                    && id.length() > ENVELOPE.length()
                    // A comma as in data: addresses; some write a semicolon.
                    && ",;".indexOf(id.charAt(ENVELOPE.length())) >= 0;
            if (right) {
                verdicts.add(verify(id.substring(ENVELOPE.length() + 1), false));
            } else {
                results.add(Check.CLAIMS.failed("envelope", id));
            }
        }
        return results;
    }

    private static Verdict unreadable(CheckResult result) {
        return new Verdict(false, "", "", List.of(), List.of(result), List.of());
    }

    private static Evidence remembering(Evidence evidence) {
        Map<URI, byte[]> seen = new HashMap<>();
        return (kind, address) -> {
            byte[] known = seen.get(address);
            if (known == null) {
                known = evidence.fetch(kind, address);
                if (kind != Evidence.Kind.FILE) {
                    seen.put(address, known);
                }
            }
            return known;
        };
    }
}
