package si.kozolec.server.web;

import java.util.List;

/**
 * The first page: the search box, and what there is.
 *
 * @param frame what is around it
 * @param domains the fields of city life, each with how many models it has
 * @param newest what was published last
 * @param numbers how much there is
 */
public record HomePage(Frame frame, List<Domain> domains, List<ModelCard> newest, Numbers numbers) implements Page {

    public HomePage {
        domains = List.copyOf(domains);
        newest = List.copyOf(newest);
    }

    /** A field of city life. */
    public record Domain(String label, int count, String link) {}

    /** How much there is in the repository. */
    public record Numbers(int models, int national, int versions, int attributes) {}
}
