package si.kozolec.model;

/**
 * Where an imported model comes from.
 *
 * @param repository the address of the git repository, or the name of the folder when it was a plain folder
 * @param commit the commit that was read; empty for a plain folder
 * @param path the model's folder there
 * @param license the licence as stated there, an SPDX identifier where it is known; empty when it is not stated
 */
public record Origin(String repository, String commit, String path, String license) {}
