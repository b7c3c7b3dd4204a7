package si.kozolec.server.api;

import jakarta.ws.rs.core.UriInfo;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Writes the header {@code Link} (RFC 8288) of a list that comes in pages. */
final class PageLinks {

    /** Deeper pages are refused, so nobody is sent there. */
    private static final int DEEPEST = 10_000;

    private final UriInfo request;
    private final Addresses addresses;

    PageLinks(UriInfo request, Addresses addresses) {
        this.request = request;
        this.addresses = addresses;
    }

    String header(int total, int page, int size) {
        int last = Math.max(1, Math.min((total + size - 1) / size, Math.max(1, DEEPEST / size)));
        List<String> links = new ArrayList<>();
        links.add(link(1, "first"));
        if (page > 1) {
            links.add(link(Math.min(page - 1, last), "prev"));
        }
        if (page < last) {
            links.add(link(page + 1, "next"));
        }
        links.add(link(last, "last"));
        return String.join(", ", links);
    }

    private String link(int page, String relation) {
        StringBuilder query = new StringBuilder();
        request.getQueryParameters().forEach((name, values) -> {
            if (!name.equals("page")) {
                values.forEach(value -> query.append(encode(name))
                        .append('=')
                        .append(encode(value))
                        .append('&'));
            }
        });
        query.append("page=").append(page);
        String path = "/" + request.getPath(false).replaceFirst("^/", "");
        return "<" + addresses.absolute(request, path) + "?" + query + ">; rel=\"" + relation + "\"";
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
