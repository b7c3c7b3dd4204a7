package si.kozolec.cli.source;

import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import si.kozolec.cache.ContextPath;
import si.kozolec.cache.PublishedContext;
import si.kozolec.cache.PublishedContexts;
import si.kozolec.cli.words.Failure;
import si.kozolec.schema.JsonDocument;
import tools.jackson.databind.JsonNode;

/** Asks a server of the repository what lies under its addresses. Only that server is ever called, whatever a broker names. */
public final class ServerContexts implements PublishedContexts {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int LARGEST = 4 << 20;
    private static final String ACCEPT = "application/ld+json, application/json;q=0.9";

    private final String server;
    private final PublishedContexts atHand;
    private final Once<Web> web = new Once<>(() -> new Web(PATIENCE));
    private final Map<ContextPath, Optional<PublishedContext>> known = new HashMap<>();

    /**
     * @param server its address as the user has written it
     * @param atHand knows the terms of the models
     */
    public ServerContexts(String server, PublishedContexts atHand) {
        this.server = Remote.server(server);
        this.atHand = atHand;
    }

    /** The address of the server, without a slash at its end. */
    public String home() {
        return server;
    }

    @Override
    public Optional<PublishedContext> at(ContextPath path) {
        return known.computeIfAbsent(path, this::asked);
    }

    private Optional<PublishedContext> asked(ContextPath path) {
        Web.Answer answer = get(path.path());
        if (answer.status() == 404 || answer.status() == 409) {
            return Optional.empty();
        }
        JsonNode document = JsonDocument.read(path.path(), answer.body())
                .content()
                .filter(read -> read.has("@context"))
                .orElse(null);
        if (answer.status() != 200 || document == null) {
            throw Failure.unreadable("server-strange", answer.address(), answer.status());
        }
        return Optional.of(new PublishedContext(document, models(path, answer), path.moves(), newer(path)));
    }

    @Override
    public boolean isTerm(String iri) {
        return atHand.isTerm(iri);
    }

    private Web.Answer get(String path) {
        return web.get().get(URI.create(server + path), ACCEPT, LARGEST);
    }

    private static List<String> models(ContextPath path, Web.Answer answer) {
        ContextPath told = ContextPath.of(contentLocation(answer)).orElse(path);
        return told instanceof ContextPath.OfModel ofModel && !ofModel.moves()
                ? List.of(ofModel.model() + "@" + ofModel.version())
                : List.of();
    }

    /** Where the newest of its kind really lies, when that is elsewhere. */
    private String newer(ContextPath path) {
        if (path.moves() || path.newest().isEmpty()) {
            return "";
        }
        Web.Answer newest = get(path.newest());
        String stays = newest.status() == 200 ? contentLocation(newest) : "";
        return stays.equals(path.path()) ? "" : stays;
    }

    private static String contentLocation(Web.Answer answer) {
        String written = answer.headers().firstValue("Content-Location").orElse("");
        try {
            return answer.address().resolve(written).getRawPath();
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
