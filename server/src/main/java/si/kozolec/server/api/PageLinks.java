package si.kozolec.server.api;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import si.kozolec.server.http.Call;

/** Writes the header {@code Link} (RFC 8288) of a list that comes in pages. */
final class PageLinks {

    /** Deeper pages are refused, so nobody is sent there. */
    private static final int DEEPEST = 10_000;

    private final Call call;
    private final Addresses addresses;

    PageLinks(Call call, Addresses addresses) {
        this.call = call;
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
        call.parameters().forEach((name, values) -> {
            if (!name.equals("page")) {
                values.forEach(value -> query.append(encode(name))
                        .append('=')
                        .append(encode(value))
                        .append('&'));
            }
        });
        query.append("page=").append(page);
        return "<" + addresses.absolute(call, call.path()) + "?" + query + ">; rel=\"" + relation + "\"";
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
