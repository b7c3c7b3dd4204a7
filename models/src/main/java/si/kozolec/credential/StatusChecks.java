package si.kozolec.credential;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Whether the issuer has taken a credential back: each of its places in a list of bits that the same issuer has signed. */
final class StatusChecks {

    private static final int MOST_ENTRIES = 10;

    private final Evidence evidence;
    private final Evidence.Terms terms;

    StatusChecks(Evidence evidence, Evidence.Terms terms) {
        this.evidence = evidence;
        this.terms = terms;
    }

    List<CheckResult> check(SignedJwt jwt) {
        List<JsonNode> entries = ClaimRules.several(jwt.payload().path("credentialStatus"))
                .limit(MOST_ENTRIES)
                .toList();
        if (entries.isEmpty()) {
            return List.of(Check.STATUS.skipped("none"));
        }
        List<CheckResult> results = new ArrayList<>();
        for (JsonNode entry : entries) {
            try {
                results.add(check(entry, jwt.inHeader("iss")));
            } catch (EvidenceException e) {
                results.add(Check.STATUS.unreadable(e));
            }
        }
        return results;
    }

    private CheckResult check(JsonNode entry, String issuer) throws EvidenceException {
        String type = entry.path("type").asString("");
        String purpose = entry.path("statusPurpose").asString("");
        Optional<URI> address = Addresses.web(entry.path("statusListCredential").asString(""));
        long index = index(entry.path("statusListIndex"));
        if (!type.equals("BitstringStatusListEntry") || address.isEmpty() || index < 0) {
            return Check.STATUS.failed("form", type);
        }
        if (DidWeb.parse(issuer).filter(did -> did.rules(address.get())).isEmpty()) {
            return Check.STATUS.failed("elsewhere", address.get());
        }
        byte[] bytes = evidence.fetch(Evidence.Kind.STATUS_LIST, Addresses.withoutFragment(address.get()));
        Optional<SignedJwt> signed = SignedJwt.parse(new String(bytes, StandardCharsets.UTF_8));
        if (signed.isEmpty()) {
            return Check.STATUS.failed("unreadable", address.get());
        }
        return judge(signed.get(), purpose, index, issuer);
    }

    private CheckResult judge(SignedJwt list, String purpose, long index, String issuer) {
        boolean ours = ClaimRules.issuer(list.payload()).equals(issuer)
                && list.inHeader("iss").equals(issuer)
                && HeaderRules.check(list).stream().allMatch(result -> result.outcome() == Outcome.PASSED)
                && ClaimRules.validity(list, terms.now()).outcome() == Outcome.PASSED
                && new IssuerChecks(evidence, terms)
                        .check(list).stream()
                                .allMatch(result ->
                                        result.outcome() == Outcome.PASSED || result.outcome() == Outcome.SKIPPED);
        if (!ours) {
            return Check.STATUS.failed("unsigned", issuer);
        }
        Optional<JsonNode> subject = ClaimRules.subjects(list.payload())
                .filter(one -> one.path("type").asString("").equals("BitstringStatusList"))
                .filter(one -> ClaimRules.several(one.path("statusPurpose"))
                        .anyMatch(said -> said.asString("").equals(purpose)))
                .findFirst();
        Optional<StatusList> bits =
                subject.flatMap(one -> StatusList.decode(one.path("encodedList").asString("")));
        if (bits.isEmpty() || !bits.get().has(index)) {
            return Check.STATUS.failed("place", index);
        }
        return bits.get().isSet(index) ? Check.STATUS.failed("set", purpose) : Check.STATUS.passed(purpose);
    }

    /** A number, written as a text by those who follow the recommendation and as a number by others. */
    private static long index(JsonNode node) {
        String text = node.asString("");
        return text.matches("\\d{1,12}") ? Long.parseLong(text) : -1;
    }
}
