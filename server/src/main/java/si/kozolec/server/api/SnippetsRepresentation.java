package si.kozolec.server.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import si.kozolec.artifact.Snippet;
import si.kozolec.artifact.Snippets;
import tools.jackson.databind.JsonNode;

/**
 * How to begin with a model at a context broker, on the wire.
 *
 * @param context the address of the model's {@code @context}
 * @param typeIri the IRI of the entity type
 * @param link the header {@code Link} that names the context
 * @param normalized an entity to fill in, normalized
 * @param keyValues the same in key-values
 * @param calls the calls to make
 */
@Schema(name = "Snippets")
public record SnippetsRepresentation(
        String context,
        String typeIri,
        String link,
        @Schema(type = "object") JsonNode normalized,
        @Schema(type = "object") JsonNode keyValues,
        List<CallRepresentation> calls) {

    public SnippetsRepresentation {
        calls = List.copyOf(calls);
    }

    /**
     * A call to a broker.
     *
     * @param name a stable name, {@code create}
     * @param title what it does
     * @param method the HTTP method
     * @param path path and query at the broker
     * @param headers the headers that matter
     * @param body the body; not there when there is none
     * @param curl the call for a shell in which {@code BROKER} is the address of the broker
     */
    @Schema(name = "BrokerCall")
    public record CallRepresentation(
            String name,
            @Nullable TextRepresentation title,
            String method,
            String path,
            Map<String, String> headers,
            @Schema(type = "object") @Nullable JsonNode body,
            String curl) {

        static CallRepresentation from(Snippet snippet) {
            return new CallRepresentation(
                    snippet.name(),
                    TextRepresentation.from(snippet.title()),
                    snippet.method(),
                    snippet.path(),
                    snippet.headers(),
                    snippet.body(),
                    snippet.curl());
        }
    }

    static SnippetsRepresentation from(Snippets snippets) {
        return new SnippetsRepresentation(
                snippets.context(),
                snippets.typeIri(),
                snippets.link(),
                snippets.normalized(),
                snippets.keyValues(),
                snippets.calls().stream().map(CallRepresentation::from).toList());
    }
}
