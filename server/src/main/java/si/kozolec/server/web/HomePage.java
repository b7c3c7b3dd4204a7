package si.kozolec.server.web;

import java.util.List;
import java.util.Map;
import si.kozolec.server.search.Facet;

/**
 * The first page: the search box, and what there is.
 *
 * @param frame what is around it
 * @param subjects the subjects of the national models
 * @param national some national models, the newest first
 * @param domains the fields of city life, each with how many models it has
 * @param newest what was published last
 * @param numbers how much there is
 */
public record HomePage(
        Frame frame,
        List<String> subjects,
        List<ModelCard> national,
        List<Domain> domains,
        List<ModelCard> newest,
        Numbers numbers)
        implements Page {

    public HomePage {
        subjects = List.copyOf(subjects);
        national = List.copyOf(national);
        domains = List.copyOf(domains);
        newest = List.copyOf(newest);
    }

    /** Where all national models are listed. */
    public String allNational() {
        return frame.link(Section.SEARCH.path(), Map.of(Facet.SUBJECT.parameter(), subjects));
    }

    /** A field of city life. */
    public record Domain(String label, int count, String link) {}

    /** How much there is in the repository. */
    public record Numbers(int models, int national, int versions, int attributes) {}
}
