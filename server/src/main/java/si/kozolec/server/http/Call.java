package si.kozolec.server.http;

import jakarta.ws.rs.core.UriInfo;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.Fields;

/**
 * A reading call, taken apart: the same whether Jersey or a {@link Shelf} answers it.
 *
 * @param base where the caller reached this server, {@code http://127.0.0.1:8080}
 * @param path the path as it was sent, {@code /api/v1/models}
 * @param parameters what stands behind the question mark, decoded, in the order in which it was sent
 */
public record Call(String base, String path, Map<String, List<String>> parameters) {

    public static Call of(UriInfo request) {
        String base = request.getBaseUri().toString();
        return new Call(
                base.substring(0, base.length() - 1),
                "/" + request.getPath(false).replaceFirst("^/", ""),
                request.getQueryParameters());
    }

    /** @throws RuntimeException if what stands behind the question mark cannot be decoded */
    static Call of(Request request, String path) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        for (Fields.Field field : Request.extractQueryParameters(request)) {
            parameters.put(field.getName(), field.getValues());
        }
        String base =
                request.getHttpURI().getScheme() + "://" + request.getHttpURI().getAuthority();
        return new Call(base, path, parameters);
    }
}
