package si.kozolec.schema;

import java.util.List;
import si.kozolec.model.Finding;
import si.kozolec.model.ModelFolders;
import si.kozolec.model.ModelId;
import si.kozolec.model.Severity;
import tools.jackson.databind.node.ObjectNode;

/**
 * A model's schema and all it refers to as one document, {@code schema.bundled.json}: valid on its own in any validator.
 *
 * <p>It is written in the dialect 2020-12 whatever its parts were written in, every reference replaced by what it means. Only
 * a definition that contains itself stays one, as a {@code #/$defs/…} of the document. What no validator knows, or some
 * would stumble over, is left out and told in the findings. The same files give the same bytes.
 *
 * @param schema the document; nobody may change it
 * @param findings what had to be mended, left out or could not be found
 * @param references the other files of the repository that it was made from, as paths, sorted
 */
public record SchemaBundle(ObjectNode schema, List<Finding> findings, List<String> references) {

    /** The name of the file in the model's folder. */
    public static final String FILE = "schema.bundled.json";

    public SchemaBundle {
        findings = List.copyOf(findings);
        references = List.copyOf(references);
    }

    /** The bundle of that model. */
    public static SchemaBundle of(SchemaLibrary library, ModelId id) {
        return of(library, id.folder() + "/" + ModelFolders.SCHEMA);
    }

    /** The bundle of the schema at that path; nearly empty, with findings, when there is no schema to read. */
    public static SchemaBundle of(SchemaLibrary library, String path) {
        return new SchemaBundler(library, path).bundle();
    }

    /** Whether there was a schema to read. Where there was none the document lets everything be right, and nobody should judge by it. */
    public boolean isThere() {
        return schema.size() > 1 || findings.stream().noneMatch(finding -> finding.severity() == Severity.ERROR);
    }

    /** The schema without its titles, descriptions and examples: less to read, and every verdict the same. */
    public ObjectNode rules() {
        return Rules.of(schema);
    }

    /** The document as it is written. */
    public byte[] bytes() {
        return JsonText.pretty(schema);
    }
}
