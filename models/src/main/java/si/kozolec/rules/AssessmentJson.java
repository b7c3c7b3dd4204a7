package si.kozolec.rules;

import si.kozolec.model.Finding;
import si.kozolec.model.LocalizedText;
import si.kozolec.model.Version;
import si.kozolec.schema.JsonText;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes a {@link SelfAssessment} for machines: as plain JSON, and in the vocabulary EARL of the W3C as JSON-LD. */
public final class AssessmentJson {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final String HOME = "https://w3id.org/kozolec/";

    private AssessmentJson() {}

    /** As plain JSON; the same assessment gives the same bytes. */
    public static byte[] plain(SelfAssessment assessment) {
        ObjectNode json = NODES.objectNode().put("model", assessment.model().toString());
        Version version = assessment.version();
        if (version != null) {
            json.put("version", version.toString());
        }
        json.put("specification", "MIM2").put("supportsClaim", assessment.supportsClaim());
        json.set("note", text(Texts.of("mim2.note")));
        ArrayNode answers = json.putArray("answers");
        for (SelfAssessment.Answer answer : assessment.answers()) {
            ObjectNode one = answers.addObject().put("rule", answer.number());
            one.put("required", answer.required()).put("requirement", answer.requirement());
            one.set("text", text(answer.text()));
            one.put("result", answer.result().code());
            if (!answer.rules().isEmpty()) {
                answer.rules().forEach(one.putArray("checkedBy")::add);
            }
            if (!answer.look().isEmpty()) {
                one.set("look", text(answer.look()));
            }
            if (answer.all() > 0) {
                one.put("findings", answer.all());
                ArrayNode evidence = one.putArray("evidence");
                answer.evidence().forEach(finding -> evidence.add(finding(finding)));
            }
        }
        return JsonText.pretty(json);
    }

    /** As EARL in JSON-LD; it names no moment, so that the same assessment gives the same bytes. */
    public static byte[] earl(SelfAssessment assessment) {
        ObjectNode json = NODES.objectNode();
        ObjectNode context = json.putObject("@context");
        context.put("earl", "http://www.w3.org/ns/earl#").put("dct", "http://purl.org/dc/terms/");
        ArrayNode graph = json.putArray("@graph");
        graph.addObject().put("@id", HOME).put("@type", "earl:Software").set("dct:title", language("en", "Kozolec"));
        String subject = subject(assessment);
        graph.addObject()
                .put("@id", subject)
                .put("@type", "earl:TestSubject")
                .put("dct:title", assessment.model().toString());
        for (SelfAssessment.Answer answer : assessment.answers()) {
            graph.add(assertion(subject, answer));
        }
        return JsonText.pretty(json);
    }

    private static ObjectNode assertion(String subject, SelfAssessment.Answer answer) {
        boolean tested = answer.result() != SelfAssessment.Result.NOT_TESTED;
        ObjectNode one = NODES.objectNode().put("@type", "earl:Assertion");
        one.set("earl:assertedBy", reference(HOME));
        one.set("earl:subject", reference(subject));
        ObjectNode test = one.putObject("earl:test");
        test.put("@id", HOME + "mim2#" + answer.number()).put("@type", "earl:TestRequirement");
        test.set("dct:title", languages(answer.text()));
        test.put("dct:source", "MIM2 " + answer.requirement());
        one.set("earl:mode", reference(tested ? "earl:automatic" : "earl:manual"));
        ObjectNode result = one.putObject("earl:result").put("@type", "earl:TestResult");
        result.set("earl:outcome", reference(outcome(answer.result())));
        if (!answer.look().isEmpty()) {
            result.set("dct:description", languages(answer.look()));
        } else if (answer.all() > 0) {
            ArrayNode pointers = result.putArray("earl:info");
            answer.evidence()
                    .forEach(finding -> pointers.add(
                            place(finding) + ": " + finding.message().en()));
        }
        return one;
    }

    private static String outcome(SelfAssessment.Result result) {
        return switch (result) {
            case PASS -> "earl:passed";
            case FAIL -> "earl:failed";
            case NOT_APPLICABLE -> "earl:inapplicable";
            case NOT_TESTED -> "earl:untested";
        };
    }

    private static String subject(SelfAssessment assessment) {
        Version version = assessment.version();
        return HOME + "models/" + assessment.model() + (version == null ? "" : "/" + version);
    }

    private static String place(Finding finding) {
        return finding.file() + ":" + finding.line() + (finding.pointer().isEmpty() ? "" : " " + finding.pointer());
    }

    private static ObjectNode finding(Finding finding) {
        ObjectNode json = NODES.objectNode();
        json.put("severity", finding.severity().code()).put("code", finding.code());
        json.set("message", text(finding.message()));
        json.put("file", finding.file()).put("line", finding.line());
        return json.put("pointer", finding.pointer());
    }

    private static ObjectNode text(LocalizedText text) {
        return NODES.objectNode().put("sl", text.sl()).put("en", text.en());
    }

    private static ArrayNode languages(LocalizedText text) {
        return NODES.arrayNode().add(language("sl", text.sl())).add(language("en", text.en()));
    }

    private static ObjectNode language(String tag, String text) {
        return NODES.objectNode().put("@value", text).put("@language", tag);
    }

    private static ObjectNode reference(String to) {
        return NODES.objectNode().put("@id", to);
    }
}
