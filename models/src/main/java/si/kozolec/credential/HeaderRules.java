package si.kozolec.credential;

import java.util.ArrayList;
import java.util.List;

/** What the header of a credential or presentation has to say (ICAM 25.11; W3C VC-JOSE-COSE). */
final class HeaderRules {

    private HeaderRules() {}

    /** Whether it calls itself a presentation. */
    static boolean isPresentation(SignedJwt jwt) {
        return jwt.inHeader("typ").startsWith("vp+");
    }

    static List<CheckResult> check(SignedJwt jwt) {
        List<CheckResult> results = new ArrayList<>();
        String algorithm = jwt.inHeader("alg");
        if (!SignedJwt.ALGORITHMS.contains(algorithm)) {
            results.add(Check.HEADER.failed(
                    algorithm.equalsIgnoreCase("none") ? "unsigned" : "algorithm",
                    algorithm,
                    String.join(", ", SignedJwt.ALGORITHMS.stream().sorted().toList())));
        }
        boolean presentation = isPresentation(jwt);
        require(results, jwt, "typ", presentation ? "vp+jwt" : "vc+jwt");
        require(results, jwt, "cty", presentation ? "vp" : "vc");
        String issuer = jwt.inHeader("iss");
        if (issuer.isEmpty()) {
            results.add(Check.HEADER.failed("issuer"));
        }
        if (!jwt.inHeader("kid").startsWith(issuer + "#")) {
            results.add(Check.HEADER.failed("key", jwt.inHeader("kid"), issuer));
        }
        if (jwt.header().has("crit")) {
            results.add(Check.HEADER.failed("critical"));
        }
        return results.isEmpty() ? List.of(Check.HEADER.passed(algorithm, jwt.inHeader("typ"))) : results;
    }

    private static void require(List<CheckResult> results, SignedJwt jwt, String name, String value) {
        String said = jwt.inHeader(name);
        if (!said.equals(value)) {
            results.add(Check.HEADER.failed("member", name, said, value));
        }
    }
}
