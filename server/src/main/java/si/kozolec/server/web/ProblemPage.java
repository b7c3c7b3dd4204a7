package si.kozolec.server.web;

import java.util.List;

/**
 * The page that says that something is not there, and what may have been meant.
 *
 * @param frame what is around it
 * @param detail what is wrong
 * @param links where to go instead
 */
public record ProblemPage(Frame frame, String detail, List<Link> links) {

    public ProblemPage {
        links = List.copyOf(links);
    }

    /** A link with its words. */
    public record Link(String label, String address) {}
}
