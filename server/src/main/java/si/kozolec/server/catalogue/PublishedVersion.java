package si.kozolec.server.catalogue;

import si.kozolec.model.ModelId;
import si.kozolec.model.Version;

/**
 * A version that was published: from now on its content is what its tag marks.
 *
 * @param model which model
 * @param version which version
 * @param tag the id of the tag object
 * @param commit the commit that the tag marks; every reference of the version resolves inside that commit
 */
public record PublishedVersion(ModelId model, Version version, String tag, String commit) {}
