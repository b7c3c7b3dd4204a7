package si.kozolec.server.api;

import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import si.kozolec.server.access.Access;
import si.kozolec.server.access.Person;
import si.kozolec.server.access.Session;

/**
 * Who makes a request: found out when somebody first wants to know it, and then the same until the request ends.
 *
 * <pre>{@code Person person = Caller.of(request).person();}</pre>
 */
public final class Caller {

    /** The request property that holds it. */
    static final String PROPERTY = "si.kozolec.caller";

    private final Access access;
    private final Optional<String> authorization;
    private final Optional<String> cookie;
    private final String address;
    private @Nullable Person person;

    Caller(Access access, Optional<String> authorization, Optional<String> cookie, String address) {
        this.access = access;
        this.authorization = authorization;
        this.cookie = cookie;
        this.address = address;
    }

    /** The caller of a request that {@link AccessRule} has seen. */
    public static Caller of(ContainerRequestContext request) {
        if (request.getProperty(PROPERTY) instanceof Caller caller) {
            return caller;
        }
        throw new IllegalStateException("AccessRule is not registered");
    }

    /**
     * Who it is; {@link Person#ANYONE} for whoever brings no credentials.
     *
     * @throws si.kozolec.server.access.AccessException if the credentials do not hold
     */
    public Person person() {
        if (person == null) {
            person = access.person(authorization, cookie, address);
        }
        return person;
    }

    /**
     * Who it is by now, for what takes long to come in: credentials that were revoked or have expired meanwhile do not hold any more.
     *
     * @throws si.kozolec.server.access.AccessException if they do not hold
     */
    public Person still() {
        person = access.person(authorization, cookie, address);
        return person;
    }

    /** The browser session that the request belongs to: its {@link Session#csrf} goes into every form. */
    public Optional<Session> session() {
        return authorization.isPresent() ? Optional.empty() : access.session(cookie);
    }

    /** Where the request comes from. */
    public String address() {
        return address;
    }

    Optional<String> cookie() {
        return cookie;
    }
}
