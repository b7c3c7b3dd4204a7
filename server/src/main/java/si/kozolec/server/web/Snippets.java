package si.kozolec.server.web;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import si.kozolec.artifact.ContextDocument;
import si.kozolec.model.ModelId;
import si.kozolec.schema.JsonText;
import si.kozolec.server.catalogue.PublishedVersion;
import tools.jackson.databind.JsonNode;

/** Writes the lines that people copy from the page of a version into their tools. */
final class Snippets {

    private final String base;
    private final Texts texts;

    /** @param base the address of this server, without a slash at the end */
    Snippets(String base, Texts texts) {
        this.base = base;
        this.texts = texts;
    }

    List<Snippet> of(PublishedVersion version) {
        ModelId id = version.model();
        String files = base + "/models/" + id + "/" + version.version() + "/";
        String pinned = id + "@" + version.version();
        String link = "Link: <" + files + "context.jsonld>; rel=\"http://www.w3.org/ns/json-ld#context\";"
                + " type=\"application/ld+json\"";
        return List.of(
                snippet("broker", """
                        curl -X POST http://127.0.0.1:9090/ngsi-ld/v1/entities \\
                          -H 'Content-Type: application/json' \\
                          -H '%s' \\
                          -d @payload.json""".formatted(link)),
                snippet("link", link),
                snippet(
                        "check",
                        "curl --data-binary @payload.json '" + base + "/api/v1/validate?model=" + pinned + "'"),
                snippet(
                        "cli",
                        "java -jar kozolec.jar validate --server " + base + " --model " + pinned + " payload.json"),
                snippet("github", """
                        jobs:
                          payloads:
                            runs-on: ubuntu-latest
                            steps:
                              - uses: actions/checkout@v4
                              - uses: actions/setup-java@v4
                                with: {distribution: temurin, java-version: 17}
                              - run: java -jar kozolec.jar pull --server %s %s
                              - run: java -jar kozolec.jar validate --frozen --format github --model %s payloads/*.json""".formatted(base, pinned, pinned)),
                snippet("gitlab", """
                        payloads:
                          image: eclipse-temurin:17
                          script:
                            - java -jar kozolec.jar pull --server %s %s
                            - java -jar kozolec.jar validate --frozen --format gitlab --model %s payloads/*.json > codequality.json
                          artifacts:
                            reports:
                              codequality: codequality.json""".formatted(base, pinned, pinned)),
                snippet(
                        "git",
                        "git clone " + base + "/git/models.git\ngit -C models checkout dataModel." + id + "/"
                                + version.version()));
    }

    /** Where the context of a version lies. */
    String context(PublishedVersion version) {
        return base + "/models/" + version.model() + "/" + version.version() + "/" + ContextDocument.FILE;
    }

    /** The calls to a broker, each with an entity to fill in where it needs one, and such an entity by itself. */
    List<Snippet> calls(si.kozolec.artifact.Snippets calls) {
        List<Snippet> written = new ArrayList<>();
        calls.calls()
                .forEach(call -> written.add(new Snippet(
                        "snippet-call-" + call.name(), texts.of("snippet.call", texts.of(call.title())), call.curl())));
        written.add(snippet("normalized", pretty(calls.normalized())));
        written.add(snippet("key-values", pretty(calls.keyValues())));
        return List.copyOf(written);
    }

    private static String pretty(JsonNode entity) {
        return new String(JsonText.pretty(entity), StandardCharsets.UTF_8);
    }

    private Snippet snippet(String name, String text) {
        return new Snippet("snippet-" + name, texts.of("snippet." + name), text);
    }
}
