package si.kozolec.server.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.glassfish.jersey.server.ExtendedUriInfo;
import org.glassfish.jersey.server.model.ResourceMethod;
import org.glassfish.jersey.uri.UriTemplate;

/** Notes which route answered, as a template such as {@code /models/{subject}/{model}}, for the measurements. */
final class RouteFilter implements ContainerResponseFilter {

    /** The request attribute that holds the route. */
    static final String ROUTE = "si.kozolec.route";

    private final Map<ResourceMethod, String> names = new ConcurrentHashMap<>();

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (request.getUriInfo() instanceof ExtendedUriInfo uri) {
            ResourceMethod method = uri.getMatchedResourceMethod();
            if (method != null) {
                request.setProperty(ROUTE, names.computeIfAbsent(method, key -> name(uri.getMatchedTemplates())));
            }
        }
    }

    private static String name(List<UriTemplate> innermostFirst) {
        StringBuilder name = new StringBuilder();
        for (UriTemplate template : innermostFirst) {
            String text = template.getTemplate();
            name.insert(0, text.startsWith("/") ? text : "/" + text);
        }
        return name.toString().replaceAll("//+", "/").replaceAll("\\{(\\w+):[^}]*}", "{$1}");
    }
}
