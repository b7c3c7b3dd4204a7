package si.kozolec.credential;

import java.util.LinkedHashMap;
import java.util.Map;
import si.kozolec.model.LocalizedText;

/** Writes a verdict for programs: the server and the command line tell the same in the same form. */
public final class VerdictJson {

    private VerdictJson() {}

    /** The members of the JSON object, in order. */
    public static Map<String, Object> members(Verdict verdict) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("holds", verdict.holds());
        members.put("kind", verdict.presentation() ? "presentation" : "credential");
        members.put("id", verdict.id());
        members.put("issuer", verdict.issuer());
        members.put("types", verdict.types());
        members.put(
                "checks", verdict.checks().stream().map(VerdictJson::members).toList());
        if (verdict.presentation()) {
            members.put(
                    "credentials",
                    verdict.enclosed().stream().map(VerdictJson::members).toList());
        }
        return members;
    }

    private static Map<String, Object> members(CheckResult result) {
        LocalizedText message = result.message();
        return Map.of(
                "check",
                result.check().code(),
                "outcome",
                result.outcome().code(),
                "message",
                Map.of("sl", message.sl(), "en", message.en()));
    }
}
