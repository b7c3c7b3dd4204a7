package si.kozolec.cli.source;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import si.kozolec.artifact.ModelArchive;
import si.kozolec.cli.words.Failure;
import si.kozolec.cli.words.Texts;
import si.kozolec.model.LocalizedText;
import si.kozolec.model.ModelId;
import si.kozolec.model.ModelVersion;
import si.kozolec.model.Version;
import si.kozolec.schema.JsonDocument;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Fetches models from a server of the repository into the store. */
final class Remote {

    private static final int LARGEST_DESCRIPTION = 16 << 20;
    private static final int LARGEST_ARCHIVE = 64 << 20;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Store store;
    private final Consumer<LocalizedText> notes;
    private final Once<Web> web = new Once<>(() -> new Web(PATIENCE));

    /** @param notes is told what is fetched from where */
    Remote(Store store, Consumer<LocalizedText> notes) {
        this.store = store;
        this.notes = notes;
    }

    /** The address of a server as a user writes it, without a slash at its end. */
    static String server(String written) {
        try {
            URI address = URI.create(written);
            String scheme = String.valueOf(address.getScheme());
            boolean plain = address.getRawQuery() == null && address.getRawFragment() == null;
            if (address.getHost() != null && plain && (scheme.equals("http") || scheme.equals("https"))) {
                return written.replaceAll("/+$", "");
            }
        } catch (IllegalArgumentException e) {
            // Told below.
        }
        throw Failure.usage("usage-server-wrong", written);
    }

    /** The latest published version of a model. */
    Version latest(String server, ModelId id) {
        URI address = URI.create(server + "/api/v1/models/" + id);
        Web.Answer answer = web.get().get(address, "application/json", LARGEST_DESCRIPTION);
        JsonNode json = json(answer);
        if (answer.status() == 404) {
            throw absent(id.toString(), server, json);
        }
        expectGood(answer);
        return Version.parse(json.path("latest").asString(json.path("version").asString("")))
                .orElseThrow(() -> json.has("id")
                        ? Failure.unreadable("server-unpublished", id, server)
                        : Failure.unreadable("server-strange", address, answer.status()));
    }

    /**
     * Fetches a version into the store, and checks it.
     *
     * @param digest the digest that it must have, when that is known
     */
    Archive fetch(String server, ModelId id, Version version, Optional<String> digest) {
        URI address = URI.create(server + "/models/" + id + "/" + version + "/" + ModelArchive.FILE);
        notes.accept(Texts.both("fetching", id + "@" + version, server));
        Web.Answer answer = web.get().get(address, "application/zip", LARGEST_ARCHIVE);
        if (answer.status() == 404) {
            throw absent(id + "@" + version, server, json(answer));
        }
        expectGood(answer);
        Archive archive = archive(id, answer);
        if (digest.isPresent() && !archive.digest().equals(digest.get())) {
            throw Failure.unreadable("digest-of-server-differs", id + "@" + version, server);
        }
        ModelVersion model = archive.model();
        if (!version.equals(model.version())) {
            throw Failure.unreadable(
                    "server-other-version", id + "@" + version, server, String.valueOf(model.version()));
        }
        store.keep(id, version, answer.body());
        return archive;
    }

    private static Archive archive(ModelId id, Web.Answer answer) {
        if (answer.isHtml()) {
            throw Failure.unreadable("server-html", answer.address());
        }
        try {
            return Archive.of(id, answer.body());
        } catch (IOException e) {
            throw Failure.unreadable("server-no-archive", answer.address(), String.valueOf(e.getMessage()));
        }
    }

    /** A server that answers with a page is a portal, a proxy or a login, but not the repository. */
    private static JsonNode json(Web.Answer answer) {
        if (answer.isHtml()) {
            throw Failure.unreadable("server-html", answer.address());
        }
        return JsonDocument.read("answer", answer.body()).content().orElse(JsonNodeFactory.instance.missingNode());
    }

    private static void expectGood(Web.Answer answer) {
        if (answer.status() != 200) {
            throw Failure.unreadable("server-strange", answer.address(), answer.status());
        }
    }

    private static Failure absent(String model, String server, JsonNode problem) {
        List<String> nearest = problem.path("nearest")
                .valueStream()
                .map(name -> name.asString(""))
                .toList();
        return nearest.isEmpty()
                ? Failure.unreadable("server-lacks", model, server)
                : Failure.unreadable("server-lacks-nearest", model, server, String.join(", ", nearest));
    }
}
