package si.kozolec.server.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import si.kozolec.server.access.Access;
import si.kozolec.server.http.Proxies;
import si.kozolec.server.http.Throttle;

/**
 * Reads from a request who makes it, for resources, for servlets such as git's, and for the gate.
 *
 * <p>Git sends {@code Basic} with the token as password; {@link Caller#person} understands that too. To make git ask for it, a
 * servlet answers 401 with {@link #BASIC}.
 */
public final class Callers implements Throttle {

    /** The header {@code WWW-Authenticate} that makes git ask for a password. */
    public static final String BASIC = "Basic realm=\"kozolec\", charset=\"UTF-8\"";

    /** What judges payloads, for programs and in pages. */
    private static final Set<String> JUDGING =
            Set.of(Validations.PATH, IdentificationResource.PATH, VerifyResource.VERIFY, "/validate", "/identify");

    private final Access access;
    private final Proxies proxies;

    public Callers(Access access, Proxies proxies) {
        this.access = access;
        this.proxies = proxies;
    }

    /** The caller of a servlet request. */
    public Caller of(HttpServletRequest request) {
        return new Caller(
                access,
                Optional.ofNullable(request.getHeader("Authorization")),
                Optional.ofNullable(request.getHeader("Cookie")),
                address(request));
    }

    /** Where a request comes from, also through a proxy that the operator has named. */
    String address(HttpServletRequest request) {
        return proxies.caller(request.getRemoteAddr(), request.getHeader("X-Forwarded-For"));
    }

    Access access() {
        return access;
    }

    @Override
    public long secondsToWait(Knock knock) {
        if (knock.path().startsWith(NotificationDoor.PATH)) {
            // Brokers send as much as happens; what is too much of it is dropped behind the door.
            return 0;
        }
        String address = proxies.caller(knock.address(), knock.forwardedFor());
        boolean judges = JUDGING.contains(knock.path());
        long nanos = judges ? access.waitToValidate(knock.authorization(), address) : access.waitToWrite(address);
        return nanos == 0 ? 0 : Math.max(1, TimeUnit.NANOSECONDS.toSeconds(nanos + TimeUnit.SECONDS.toNanos(1) - 1));
    }
}
