package si.kozolec.server.submission;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import si.kozolec.model.Finding;
import si.kozolec.model.ModelId;
import si.kozolec.model.Version;
import si.kozolec.schema.JsonDocument;
import si.kozolec.server.submission.Refusal.Kind;
import tools.jackson.databind.JsonNode;

/** Reads a submission that came as one JSON document. */
final class JsonReading {

    private final ContentLimits limits;
    private final TreeMap<String, byte[]> files = new TreeMap<>();
    private final TreeSet<String> removed = new TreeSet<>();
    private final List<Content.StandingChange> standings = new ArrayList<>();
    private final List<Refusal> problems = new ArrayList<>();

    JsonReading(ContentLimits limits) {
        this.limits = limits;
    }

    Content read(byte[] bytes) {
        JsonDocument document = JsonDocument.read("submission", bytes);
        if (document.content().isEmpty() || !document.content().get().isObject()) {
            boolean monstrous = document.findings().stream().map(Finding::code).anyMatch("json-over-limit"::equals);
            throw new RefusedException(
                    monstrous
                            ? Refusal.in("submission", Kind.INVALID, "json-too-deep")
                            : Refusal.of(Kind.INVALID, "json-broken"));
        }
        JsonNode json = document.content().get();
        if (json.path("files").size() > limits.files()) {
            throw new RefusedException(Refusal.of(Kind.TOO_LARGE, "content-files", limits.files()));
        }
        int index = 0;
        for (JsonNode file : json.path("files").values()) {
            file(file, "/files/" + index++);
        }
        index = 0;
        for (JsonNode one : json.path("deprecate").values()) {
            deprecate(one, "/deprecate/" + index++);
        }
        index = 0;
        for (JsonNode one : json.path("withdraw").values()) {
            withdraw(one, "/withdraw/" + index++);
        }
        if (!problems.isEmpty()) {
            throw new RefusedException(problems);
        }
        return new Content(
                json.path("title").asString(""),
                json.path("message").asString(""),
                json.path("draft").asBoolean(false),
                null,
                files,
                removed,
                standings);
    }

    private void file(JsonNode file, String pointer) {
        Optional<String> path = file.path("path").asStringOpt();
        boolean remove = file.path("remove").asBoolean(false);
        Optional<String> text = file.path("text").asStringOpt();
        Optional<String> base64 = file.path("base64").asStringOpt();
        int ways = (remove ? 1 : 0) + (text.isPresent() ? 1 : 0) + (base64.isPresent() ? 1 : 0);
        if (path.isEmpty() || ways != 1) {
            problems.add(Refusal.of(Kind.INVALID, "json-file", pointer));
        } else if (remove) {
            removed.add(path.get());
        } else if (files.containsKey(path.get())) {
            problems.add(Refusal.in(PathRules.shown(path.get()), Kind.INVALID, "path-twice"));
        } else {
            try {
                files.put(
                        path.get(),
                        text.map(t -> t.getBytes(StandardCharsets.UTF_8))
                                .orElseGet(() -> Base64.getDecoder().decode(base64.orElse(""))));
            } catch (IllegalArgumentException e) {
                problems.add(Refusal.in(PathRules.shown(path.get()), Kind.INVALID, "json-base64"));
            }
        }
    }

    private void deprecate(JsonNode json, String pointer) {
        Optional<ModelId> model = json.path("model").asStringOpt().flatMap(ModelId::parse);
        Optional<String> successor = json.path("successor").asStringOpt();
        if (model.isEmpty()
                || (successor.isPresent() && ModelId.parse(successor.get()).isEmpty())) {
            problems.add(Refusal.of(Kind.INVALID, "json-deprecate", pointer));
        } else {
            standings.add(new Content.Deprecate(model.get(), successor.orElse(null)));
        }
    }

    private void withdraw(JsonNode json, String pointer) {
        Optional<ModelId> model = json.path("model").asStringOpt().flatMap(ModelId::parse);
        Optional<Version> version = json.path("version").asStringOpt().flatMap(Version::parse);
        String reason = json.path("reason").asString("").strip();
        if (model.isEmpty() || version.isEmpty() || reason.isEmpty() || reason.length() > 1_000) {
            problems.add(Refusal.of(Kind.INVALID, "json-withdraw", pointer));
        } else {
            standings.add(new Content.WithdrawVersion(model.get(), version.get(), reason));
        }
    }
}
