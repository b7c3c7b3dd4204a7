package si.kozolec.server.api;

import static java.util.Objects.requireNonNull;

import jakarta.annotation.Priority;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Context;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.glassfish.jersey.server.ExtendedUriInfo;
import org.glassfish.jersey.server.model.ResourceMethod;
import org.jspecify.annotations.Nullable;
import si.kozolec.server.access.Person;
import si.kozolec.server.access.Role;
import si.kozolec.server.access.Session;

/**
 * Stands before every resource: offers who the {@link Caller} is, and lets through to what is marked with {@link Needs} only those
 * who may.
 *
 * <p>A browser sends a cookie along whoever made the page. So a change that comes with nothing but a cookie has to show that a page
 * of ours has sent it: by the header {@code Origin}, and by the csrf token of the session.
 */
@Priority(Priorities.AUTHENTICATION)
public final class AccessRule implements ContainerRequestFilter {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    private final Callers callers;
    private final SamePage samePage;
    private final Map<Method, Optional<Role>> needed = new ConcurrentHashMap<>();

    @Context
    private @Nullable HttpServletRequest servlet;

    public AccessRule(Callers callers, Addresses addresses) {
        this.callers = callers;
        this.samePage = new SamePage(addresses);
    }

    @Override
    public void filter(ContainerRequestContext request) {
        Caller caller = callers.of(requireNonNull(servlet, "Jersey gives the request"));
        request.setProperty(Caller.PROPERTY, caller);
        Optional<Role> role = needed(request);
        if (role.isPresent()) {
            admit(caller, role.get(), request);
        }
    }

    private void admit(Caller caller, Role role, ContainerRequestContext request) {
        Person person = caller.person();
        callers.access().require(person, role, caller.address());
        if (READING.contains(request.getMethod())) {
            return;
        }
        Optional<Session> session = caller.session();
        if (session.isPresent()) {
            callers.access()
                    .requireOwnPage(session.get(), samePage.token(request), samePage.says(request), caller.address());
        }
        if (person.isKnown()) {
            callers.access().countWrite(person);
        }
    }

    private Optional<Role> needed(ContainerRequestContext request) {
        ResourceMethod method =
                request.getUriInfo() instanceof ExtendedUriInfo uri ? uri.getMatchedResourceMethod() : null;
        return method == null
                ? Optional.empty()
                : needed.computeIfAbsent(method.getInvocable().getHandlingMethod(), AccessRule::marked);
    }

    private static Optional<Role> marked(Method method) {
        Needs marked = method.getAnnotation(Needs.class);
        return Optional.ofNullable(marked == null ? method.getDeclaringClass().getAnnotation(Needs.class) : marked)
                .map(Needs::value);
    }
}
