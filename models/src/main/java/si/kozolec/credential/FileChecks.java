package si.kozolec.credential;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Whether the files that a credential speaks of are still those: the digest of each against what lies at its address now. */
final class FileChecks {

    private static final int MOST_FILES = 500;
    private static final int DEEPEST = 20;
    private static final long MOST_BYTES = 256L << 20;

    private final Evidence evidence;

    FileChecks(Evidence evidence) {
        this.evidence = evidence;
    }

    /** A file as the credential names it. */
    private record Named(String id, String digest) {}

    List<CheckResult> check(SignedJwt jwt) {
        List<Named> files = new ArrayList<>();
        ClaimRules.subjects(jwt.payload()).forEach(subject -> gather(subject, files, 0));
        if (files.isEmpty()) {
            return List.of(Check.FILES.skipped("none"));
        }
        if (files.size() > MOST_FILES) {
            return List.of(Check.FILES.failed("many", files.size(), MOST_FILES));
        }
        Optional<DidWeb> issuer = DidWeb.parse(jwt.inHeader("iss"));
        List<CheckResult> results = new ArrayList<>();
        int right = 0;
        long left = MOST_BYTES;
        for (Named file : files) {
            Optional<URI> address = Addresses.web(file.id());
            if (address.isEmpty()
                    || issuer.filter(did -> did.rules(address.get())).isEmpty()) {
                results.add(Check.FILES.skipped("elsewhere", file.id()));
            } else if (!Digests.isDigest(file.digest())) {
                results.add(Check.FILES.failed("digest", file.id(), file.digest()));
            } else if (left <= 0) {
                results.add(Check.FILES.failed("large", MOST_BYTES));
                break;
            } else {
                try {
                    byte[] bytes = evidence.fetch(Evidence.Kind.FILE, address.get());
                    left -= bytes.length;
                    if (Digests.matches(file.digest(), bytes)) {
                        right++;
                    } else {
                        results.add(Check.FILES.failed("changed", file.id()));
                    }
                } catch (EvidenceException e) {
                    results.add(Check.FILES.unreadable(e));
                }
            }
        }
        if (right > 0) {
            results.add(0, Check.FILES.passed(right, files.size()));
        }
        return results;
    }

    /** Whatever has an address and a digest is a file, however deep it lies. */
    private static void gather(JsonNode node, List<Named> files, int depth) {
        if (depth > DEEPEST || files.size() > MOST_FILES) {
            return;
        }
        if (node.path("digestSRI").isString() && node.path("id").isString()) {
            files.add(new Named(
                    node.path("id").asString(""), node.path("digestSRI").asString("")));
        }
        node.values().forEach(below -> gather(below, files, depth + 1));
    }
}
