package si.kozolec.rules;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import si.kozolec.model.Finding;
import si.kozolec.ngsild.Representation;
import tools.jackson.databind.JsonNode;

/**
 * One example of a model, read and judged.
 *
 * @param file its path
 * @param content what stands in it; null when it is not JSON
 * @param representation the shape that was recognised; null when it could not be judged
 * @param findings what is wrong with it as a payload of the model
 */
record Example(
        String file, @Nullable JsonNode content, @Nullable Representation representation, List<Finding> findings) {

    /** The four files that every model has, by what they must hold. */
    enum Form {
        NGSI_V2_KEY_VALUES("example.json", Representation.KEY_VALUES),
        NGSI_V2("example-normalized.json", Representation.NGSI_V2),
        KEY_VALUES("example.jsonld", Representation.KEY_VALUES),
        NORMALIZED("example-normalized.jsonld", Representation.NORMALIZED);

        private final String file;
        private final Representation representation;

        Form(String file, Representation representation) {
            this.file = file;
            this.representation = representation;
        }

        String file() {
            return file;
        }

        Representation representation() {
            return representation;
        }
    }

    Example {
        findings = List.copyOf(findings);
    }

    Optional<JsonNode> entity() {
        return Optional.ofNullable(content).filter(JsonNode::isObject);
    }

    boolean conforms() {
        return content != null && !Finding.anyError(findings);
    }

    String name() {
        return file.substring(file.lastIndexOf('/') + 1);
    }
}
