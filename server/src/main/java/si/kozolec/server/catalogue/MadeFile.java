package si.kozolec.server.catalogue;

import si.kozolec.model.ModelVersion;
import si.kozolec.schema.SchemaBundle;

/** Makes a file of published versions that does not lie in git; the same version gives the same bytes. */
@FunctionalInterface
public interface MadeFile {

    /**
     * The file of one version.
     *
     * @param model all that is known of the version
     * @param bundle its schema and all that it refers to, as one document
     */
    byte[] of(PublishedVersion version, ModelVersion model, SchemaBundle bundle);
}
