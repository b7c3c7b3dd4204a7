package si.kozolec.server.web;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import si.kozolec.server.dcat.RdfForm;
import si.kozolec.server.http.Document;

/**
 * Where machines that came for people's page find theirs.
 *
 * @param address where it is; the page's own where {@code Accept} decides
 * @param type its media type
 */
public record Alternate(String address, String type) {

    /** All forms of RDF. */
    static List<Alternate> inRdf(Function<RdfForm, String> addresses) {
        return Arrays.stream(RdfForm.values())
                .map(form -> new Alternate(addresses.apply(form), form.mediaType()))
                .toList();
    }

    /** The page, with a header that names them. */
    static Document named(Document page, List<Alternate> alternates) {
        return alternates.isEmpty()
                ? page
                : page.with(
                        "Link",
                        alternates.stream()
                                .map(one -> "<" + one.address + ">; rel=\"alternate\"; type=\"" + one.type + "\"")
                                .collect(Collectors.joining(", ")));
    }
}
