package si.kozolec.server.access;

import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Writes tokens as JSON, and reads them again: strictly, for a list of keys that is half understood is not understood. */
final class TokenJson {

    private static final String FORMAT = "kozolec-tokens 1";
    private static final JsonMapper JSON = new JsonMapper();

    private TokenJson() {}

    static byte[] bytes(List<Token> tokens) {
        ObjectNode root = JSON.createObjectNode().put("format", FORMAT);
        var list = root.putArray("tokens");
        for (Token token : tokens) {
            ObjectNode node = list.addObject()
                    .put("id", token.id())
                    .put("name", token.name())
                    .put("person", token.person())
                    .put("role", token.role().code())
                    .put("created", token.created().toString());
            token.expires().ifPresent(at -> node.put("expires", at.toString()));
            token.revoked().ifPresent(at -> node.put("revoked", at.toString()));
            node.put("sha256", token.hash());
        }
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(root);
    }

    static List<Token> read(byte[] bytes, Path file) throws IOException {
        try {
            JsonNode root = JSON.readTree(bytes);
            if (!root.path("format").asString("").equals(FORMAT)
                    || !root.path("tokens").isArray()) {
                throw new IOException(file + " is not in the format " + FORMAT);
            }
            List<Token> tokens = new ArrayList<>();
            Set<String> ids = new HashSet<>();
            for (JsonNode node : root.path("tokens")) {
                Token token = token(node, file + ", token " + (tokens.size() + 1));
                if (!ids.add(token.id())) {
                    throw new IOException(file + " holds the token " + token.id() + " twice");
                }
                tokens.add(token);
            }
            return List.copyOf(tokens);
        } catch (JacksonException e) {
            throw new IOException(file + " is not JSON: " + e.getOriginalMessage(), e);
        }
    }

    private static Token token(JsonNode node, String where) throws IOException {
        return new Token(
                text(node, "id", Token.ID, where),
                text(node, "name", null, where),
                text(node, "person", Token.PERSON, where),
                Role.of(text(node, "role", null, where))
                        .orElseThrow(() -> new IOException(where + ": there is no such role")),
                time(node, "created", where).orElseThrow(() -> new IOException(where + ": created is missing")),
                time(node, "expires", where),
                time(node, "revoked", where),
                text(node, "sha256", Token.HASH, where));
    }

    private static String text(JsonNode node, String key, @Nullable Pattern form, String where) throws IOException {
        JsonNode value = node.path(key);
        if (!value.isString()
                || (form != null && !form.matcher(value.asString()).matches())) {
            throw new IOException(where + ": " + key + " is missing or not as it should be");
        }
        return value.asString();
    }

    private static Optional<Instant> time(JsonNode node, String key, String where) throws IOException {
        JsonNode value = node.path(key);
        if (value.isMissingNode()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Instant.parse(value.asString("")));
        } catch (DateTimeException e) {
            throw new IOException(where + ": " + key + " is not a time", e);
        }
    }
}
