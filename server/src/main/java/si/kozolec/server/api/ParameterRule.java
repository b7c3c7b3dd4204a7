package si.kozolec.server.api;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.glassfish.jersey.server.ExtendedUriInfo;
import org.glassfish.jersey.server.model.Parameter;
import org.glassfish.jersey.server.model.ResourceMethod;
import si.kozolec.model.LocalizedText;
import si.kozolec.server.http.Failure;
import si.kozolec.server.http.Problem;
import si.kozolec.server.http.Reason;

/**
 * Refuses query parameters that a resource does not know, and names those that it does.
 *
 * <p>A resource method knows what it declares with {@link QueryParam}, and {@code lang}. The description of the API is made from
 * the same declarations, so it cannot say anything else.
 */
public final class ParameterRule implements ContainerRequestFilter {

    /** The parameter that chooses the language of an answer, known everywhere. */
    static final String LANG = "lang";

    private final Map<ResourceMethod, Set<String>> allowed = new ConcurrentHashMap<>();

    @Override
    public void filter(ContainerRequestContext request) {
        if (request.getUriInfo().getRequestUri().getRawQuery() == null
                || !(request.getUriInfo() instanceof ExtendedUriInfo uri)) {
            return;
        }
        ResourceMethod method = uri.getMatchedResourceMethod();
        if (method == null || isCheckedThere(method)) {
            return;
        }
        Set<String> known = allowed.computeIfAbsent(method, ParameterRule::declared);
        List<Problem.Part> unknown = uri.getQueryParameters().keySet().stream()
                .filter(name -> !known.contains(name))
                .sorted()
                .map(name -> Problem.Part.inParameter(name, sentence(name, known)))
                .toList();
        if (!unknown.isEmpty()) {
            throw new Failure(new Problem(Reason.INVALID_REQUEST, unknown.get(0).message(), unknown));
        }
    }

    private static boolean isCheckedThere(ResourceMethod method) {
        return method.getInvocable().getHandlingMethod().isAnnotationPresent(ChecksParameters.class);
    }

    private static Set<String> declared(ResourceMethod method) {
        Set<String> names = new TreeSet<>(Set.of(LANG));
        if (method.getInvocable().getHandlingMethod().isAnnotationPresent(Needs.class)) {
            // A form with files brings it there.
            names.add(SamePage.FIELD);
        }
        for (Parameter parameter : method.getInvocable().getParameters()) {
            QueryParam query = parameter.getAnnotation(QueryParam.class);
            if (query != null) {
                names.add(query.value());
            }
        }
        return names;
    }

    private static LocalizedText sentence(String name, Set<String> known) {
        String shown = name.length() > 60 ? name.substring(0, 60) + "…" : name;
        String list = String.join(", ", known);
        return new LocalizedText(
                "Parametra »" + shown + "« tu ni. Dovoljeni so: " + list + ".",
                "There is no parameter \"" + shown + "\" here. Allowed are: " + list + ".");
    }
}
