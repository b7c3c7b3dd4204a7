package si.kozolec.server.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import si.kozolec.server.access.Role;

/**
 * Marks a resource method, or all methods of a resource, that only somebody of that role may call. {@link AccessRule} sees to it
 * before the body is read.
 *
 * <pre>
 * &#64;POST
 * &#64;Needs(Role.SUBMITTER)
 * public Response submit(&#64;Context ContainerRequestContext request, ...) {
 *     Person person = Caller.of(request).person();
 * }</pre>
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Needs {
    Role value();
}
