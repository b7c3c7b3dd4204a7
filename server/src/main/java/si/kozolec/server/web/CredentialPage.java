package si.kozolec.server.web;

import java.util.List;
import si.kozolec.model.ModelId;
import si.kozolec.model.Version;

/**
 * The page of the credential of a version.
 *
 * @param frame what is around it
 * @param id which model
 * @param version which version
 * @param facts what it says: a label, a value, and where that leads, empty for nowhere
 * @param revoked whether it was taken back
 * @param laboratory whether nobody outside vouches for the key
 * @param files the files that it speaks of
 * @param snippets lines to copy
 * @param signed the signed text itself
 */
public record CredentialPage(
        Frame frame,
        ModelId id,
        Version version,
        List<Fact> facts,
        boolean revoked,
        boolean laboratory,
        List<File> files,
        List<Snippet> snippets,
        String signed)
        implements Page {

    public CredentialPage {
        facts = List.copyOf(facts);
        files = List.copyOf(files);
        snippets = List.copyOf(snippets);
    }

    /** A line of the list of facts. */
    public record Fact(String label, String value, String address) {}

    /** A file with the digest of its bytes. */
    public record File(String name, String address, String digest) {}

    /** Where the version is. */
    public String versionLink() {
        return frame.link("/models/" + id + "/" + version);
    }
}
