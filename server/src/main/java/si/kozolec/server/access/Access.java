package si.kozolec.server.access;

import com.nimbusds.jwt.JWTClaimsSet;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells who somebody is, and whether they may do what they are about to do.
 *
 * <p>Whatever it refuses, it refuses with an {@link AccessException}, and writes a line into the log. The line tells who, why and
 * from where; what was asked stands in the request's own line under the same identifier.
 *
 * <pre>{@code
 * Person person = access.person(authorization, cookie, address);
 * access.require(person, Role.CURATOR, address);
 * access.countWrite(person);
 * }</pre>
 */
public final class Access {

    private static final Logger LOG = LoggerFactory.getLogger(Access.class);

    private final AccessOptions options;
    private final Tokens tokens;
    private final Clock clock;
    private final Sessions sessions;
    private final Cookies sessionCookie;
    private final Cookies browserCookie;
    private final Allowance writes;
    private final Allowance validations;
    private final Allowance failures;
    private final @Nullable Oidc oidc;

    /** What belongs to the issuer, made only when there is one. */
    private record Oidc(Issuer issuer, Jwts jwts, IssuerPeople people, SignIns signIns, EndedSessions ended) {}

    /** A session that has just begun. */
    public record SignedIn(Session session, String setCookie, String then) {}

    /** Where a browser has to go to sign in. */
    public record Departure(URI address, String setCookie) {}

    public Access(AccessOptions options, Tokens tokens, Clock clock, LongSupplier nanoTime) {
        this.options = options;
        this.tokens = tokens;
        this.clock = clock;
        this.sessions = new Sessions(clock, tokens);
        this.sessionCookie = new Cookies(options.secure(), "kozolec");
        this.browserCookie = new Cookies(options.secure(), "kozolec-login");
        this.writes = new Allowance(options.limits().writesPerMinute(), nanoTime);
        this.validations = new Allowance(options.limits().validationsPerMinute(), nanoTime);
        this.failures = new Allowance(options.limits().failuresPerMinute(), nanoTime);
        this.oidc = options.oidc().map(said -> oidc(said, clock)).orElse(null);
    }

    /** With what lies in the folder {@code access} of the data folder. */
    public static Access open(AccessOptions options, Path folder) {
        Clock clock = Clock.systemUTC();
        return new Access(options, new Tokens(folder, clock), clock, System::nanoTime);
    }

    private static Oidc oidc(OidcOptions said, Clock clock) {
        Issuer issuer = new Issuer(said, clock);
        Jwts jwts = new Jwts(said, issuer, clock);
        return new Oidc(
                issuer, jwts, new IssuerPeople(said), new SignIns(said, issuer, jwts, clock), new EndedSessions(clock));
    }

    /**
     * Who somebody is: by the header {@code Authorization}, or else by the session of their cookie, or else {@link Person#ANYONE}.
     * A cookie whose session has ended is as good as none.
     *
     * @param cookie the whole header {@code Cookie}
     * @param address where they come from
     * @throws AccessException if they come with credentials that do not hold
     */
    public Person person(Optional<String> authorization, Optional<String> cookie, String address) {
        if (authorization.isEmpty()) {
            return session(cookie).map(Session::person).orElse(Person.ANYONE);
        }
        try {
            return bearer(Credentials.of(authorization.get()));
        } catch (AccessException e) {
            throw refused(e, describe(authorization.get()), address);
        }
    }

    /** The session of a browser; empty when there is none, or when it has ended. */
    public Optional<Session> session(Optional<String> cookie) {
        return cookie.flatMap(sessionCookie::find).flatMap(sessions::find);
    }

    /** Lets through who may do that, and nobody else. */
    public void require(Person person, Role needed, String address) {
        if (!person.may(needed)) {
            throw refused(
                    person.isKnown()
                            ? AccessException.of(
                                    Refusal.FORBIDDEN,
                                    "Potrebna vloga: " + needed.code() + ", vaša: "
                                            + person.role().code() + ".",
                                    "Needed: " + needed.code() + ", yours: "
                                            + person.role().code() + ".")
                            : AccessException.of(Refusal.UNAUTHORIZED),
                    person.isKnown() ? person.id() : "-",
                    address);
        }
    }

    /** Lets a form through that begins a session, when a page of ours has sent it. */
    public void requireOwnPage(boolean fromHere, String address) {
        if (!fromHere) {
            throw refused(AccessException.of(Refusal.CROSS_SITE), "-", address);
        }
    }

    /**
     * Lets a change through that came with a cookie, when a page of ours has sent it.
     *
     * @param csrf what the request brings to show that
     * @param fromHere whether the browser says that the page is ours
     */
    public void requireOwnPage(Session session, Optional<String> csrf, boolean fromHere, String address) {
        if (!fromHere || csrf.isEmpty() || !Digest.same(csrf.get(), session.csrf())) {
            throw refused(
                    AccessException.of(Refusal.CROSS_SITE), session.person().id(), address);
        }
    }

    /** Counts a change that a person is about to make. */
    public void countWrite(Person person) {
        long wait = writes.take("person " + person.id());
        if (wait > 0) {
            LOG.warn("refused {}: who={}", Refusal.TOO_MANY_REQUESTS.code(), person.id());
            throw AccessException.until(Refusal.TOO_MANY_REQUESTS, Duration.ofNanos(wait));
        }
    }

    /** Counts a call from an address that wants to change something, and tells how many nanoseconds it has to wait; usually 0. */
    public long waitToWrite(String address) {
        return told(writes.take(Network.of(address)), address);
    }

    /** The same for a call that has a payload judged; who brings a good token of this server has an allowance of their own. */
    public long waitToValidate(@Nullable String authorization, String address) {
        if (authorization != null && authorization.contains(TokenText.PREFIX)) {
            try {
                return validations.take(
                        "token " + tokens.find(Credentials.of(authorization)).id());
            } catch (AccessException e) {
                // Judging needs no account: then the address counts.
            }
        }
        return told(validations.take(Network.of(address)), address);
    }

    /** A line for whoever has to wait, but no flood of them. */
    private long told(long wait, String address) {
        if (wait > 0 && failures.take("waits " + Network.of(address)) == 0) {
            LOG.warn("refused {}: who=- from={}", Refusal.TOO_MANY_REQUESTS.code(), address);
        }
        return wait;
    }

    /** Whether there is an issuer to sign in at; the name that people know it by. */
    public Optional<String> issuerName() {
        return options.oidc().map(OidcOptions::name);
    }

    /** Begins a session with a token of this server that somebody has pasted into a form. */
    public SignedIn signIn(String token, String then, String address) {
        Token good;
        try {
            good = tokens.find(token.strip());
        } catch (AccessException e) {
            throw refused(
                    e, TokenText.parse(token.strip()).map(TokenText::toString).orElse("-"), address);
        }
        return begin(good.owner(), Optional.of(good.id()), Optional.empty(), Optional.empty(), then, address);
    }

    /** Sends a browser to the issuer. */
    public Departure depart(String callback, String then, String address) {
        long wait = waitToWrite(address);
        if (wait > 0) {
            throw AccessException.until(Refusal.TOO_MANY_REQUESTS, Duration.ofNanos(wait));
        }
        SignIns.Start start = issuer().signIns().begin(callback, then);
        return new Departure(start.address(), browserCookie.set(start.browser(), Duration.ofMinutes(10)));
    }

    /** Begins the session of a browser that comes back from the issuer. */
    public SignedIn arrive(Map<String, String> answer, Optional<String> cookie, String address) {
        String browser = cookie.flatMap(browserCookie::find).orElse("");
        try {
            SignIns.Arrival arrival = issuer().signIns().finish(answer, browser);
            return begin(
                    arrival.person(), Optional.empty(), arrival.subject(), arrival.session(), arrival.then(), address);
        } catch (AccessException e) {
            throw refused(e, "-", address);
        }
    }

    /** Ends the session, and tells the header {@code Set-Cookie} that makes the browser forget it. */
    public String signOut(Optional<String> cookie) {
        cookie.flatMap(sessionCookie::find).ifPresent(sessions::end);
        return sessionCookie.remove();
    }

    /** Where people sign out at the issuer itself, when it has such a place. */
    public Optional<URI> signOutAtIssuer() {
        return oidc == null ? Optional.empty() : oidc.issuer().document().endSession();
    }

    /** Ends sessions because the issuer says so. */
    public void issuerEnded(String logoutToken, String address) {
        try {
            Oidc now = issuer();
            JWTClaimsSet claims = now.jwts().logout(logoutToken);
            Optional<String> subject = Optional.ofNullable(claims.getSubject());
            Optional<String> session = Jwts.text(claims, "sid");
            now.ended().end(subject, session);
            sessions.endOf(subject, session);
            LOG.info("the issuer has ended a session of {}", subject.orElse("somebody"));
        } catch (AccessException e) {
            throw refused(e, "issuer", address);
        }
    }

    private SignedIn begin(
            Person person,
            Optional<String> token,
            Optional<String> subject,
            Optional<String> session,
            String then,
            String address) {
        Session begun = new Session(
                person, Digest.secret(), clock.instant().plus(options.sessionTime()), token, subject, session);
        String secret = sessions.begin(begun);
        LOG.info("signed in: who={} role={} from={}", person.id(), person.role().code(), address);
        return new SignedIn(begun, sessionCookie.set(secret, options.sessionTime()), then);
    }

    private Person bearer(String credentials) {
        if (credentials.startsWith(TokenText.PREFIX)) {
            return tokens.find(credentials).owner();
        }
        if (oidc == null) {
            throw AccessException.of(Refusal.TOKEN_UNKNOWN);
        }
        JWTClaimsSet claims = oidc.jwts().bearer(credentials);
        if (oidc.ended().includes(claims)) {
            throw AccessException.of(Refusal.JWT_INVALID, "Seja je končana.", "Its session has ended.");
        }
        return oidc.people().person(claims);
    }

    private Oidc issuer() {
        if (oidc == null) {
            throw AccessException.of(Refusal.SIGN_IN_REFUSED, "Izdajatelj ni nastavljen.", "No issuer is configured.");
        }
        return oidc;
    }

    /** Writes the line, unless too many have tried from there: then the caller is told just that. */
    private AccessException refused(AccessException refusal, String who, String address) {
        if (refusal.refusal().isAttempt()) {
            long wait = failures.take(Network.of(address));
            if (wait > 0) {
                return AccessException.until(Refusal.TOO_MANY_REQUESTS, Duration.ofNanos(wait));
            }
        }
        LOG.warn("refused {}: who={} from={}", refusal.refusal().code(), who, address);
        return refusal;
    }

    /** Of what somebody came with, only what may be seen: the public id of a token. */
    private static String describe(String authorization) {
        try {
            return TokenText.parse(Credentials.of(authorization))
                    .map(TokenText::toString)
                    .orElse("-");
        } catch (AccessException e) {
            return "-";
        }
    }
}
