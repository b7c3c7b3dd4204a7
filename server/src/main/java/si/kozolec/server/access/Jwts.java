package si.kozolec.server.access;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import com.nimbusds.jwt.proc.ExpiredJWTException;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Decides whether a JWT was made by the issuer, for us, and for now. */
final class Jwts {

    private static final String BACK_CHANNEL = "http://schemas.openid.net/event/backchannel-logout";
    private static final int LONGEST = 16 * 1024;

    private final OidcOptions options;
    private final Issuer issuer;
    private final Clock clock;
    private final Set<JWSAlgorithm> algorithms;

    Jwts(OidcOptions options, Issuer issuer, Clock clock) {
        this.options = options;
        this.issuer = issuer;
        this.clock = clock;
        this.algorithms =
                options.algorithms().stream().map(JWSAlgorithm::parse).collect(Collectors.toUnmodifiableSet());
    }

    /** The claims of a JWT that somebody sends as their credentials. */
    JWTClaimsSet bearer(String jwt) {
        JWTClaimsSet claims = judge(
                jwt,
                Set.of(options.audience()),
                Set.of("iss", "sub", "exp"),
                JOSEObjectType.JWT,
                new JOSEObjectType("at+jwt"),
                null);
        if (claims.getClaim("events") != null) {
            throw invalid("To ni žeton za dostop.", "It is not an access token.");
        }
        return claims;
    }

    /** The claims of the ID token that came with a sign-in which we began with this nonce. */
    JWTClaimsSet idToken(String jwt, String nonce) {
        JWTClaimsSet claims =
                judge(jwt, Set.of(options.clientId()), Set.of("iss", "sub", "exp", "iat"), JOSEObjectType.JWT, null);
        String given = text(claims, "nonce").orElse("");
        if (!Digest.same(given, nonce)) {
            throw invalid("Nonce ni naš.", "The nonce is not ours.");
        }
        String party = text(claims, "azp").orElse(options.clientId());
        if (!party.equals(options.clientId())) {
            throw invalid("Izdan je za drugega odjemalca.", "It was made for another client.");
        }
        return claims;
    }

    /** The claims of the access token that came along with an ID token: made by the issuer, for whichever audience. */
    JWTClaimsSet companion(String jwt) {
        return judge(jwt, null, Set.of("iss", "sub", "exp"), JOSEObjectType.JWT, new JOSEObjectType("at+jwt"), null);
    }

    /** The claims by which the issuer tells that a session has ended (OpenID Connect Back-Channel Logout 1.0, section 2.6). */
    JWTClaimsSet logout(String jwt) {
        JWTClaimsSet claims = judge(
                jwt,
                Set.of(options.clientId()),
                Set.of("iss", "iat", "jti", "events"),
                JOSEObjectType.JWT,
                new JOSEObjectType("logout+jwt"),
                null);
        boolean logout = claims.getClaim("events") instanceof Map<?, ?> events && events.containsKey(BACK_CHANNEL);
        boolean names = claims.getSubject() != null || claims.getClaim("sid") != null;
        if (!logout || !names || claims.getClaim("nonce") != null || tooOld(claims)) {
            throw invalid("To ni sporočilo o odjavi.", "It is not a logout token.");
        }
        return claims;
    }

    static Optional<String> text(JWTClaimsSet claims, String name) {
        return claims.getClaim(name) instanceof String text && !text.isBlank() ? Optional.of(text) : Optional.empty();
    }

    private boolean tooOld(JWTClaimsSet claims) {
        Duration age = Duration.between(claims.getIssueTime().toInstant(), clock.instant());
        return age.abs().compareTo(options.skew().plusMinutes(2)) > 0;
    }

    private JWTClaimsSet judge(
            String jwt, @Nullable Set<String> audience, Set<String> required, @Nullable JOSEObjectType... types) {
        SignedJWT signed = parse(jwt);
        if (!algorithms.contains(signed.getHeader().getAlgorithm())) {
            throw invalid("Takega podpisa ne sprejmemo.", "We do not take signatures of this algorithm.");
        }
        refuseOtherIssuers(signed);
        DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
        processor.setJWSTypeVerifier(new DefaultJOSEObjectTypeVerifier<>(types));
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(algorithms, issuer));
        processor.setJWTClaimsSetVerifier(new Verifier(audience, required));
        try {
            return processor.process(signed, null);
        } catch (ExpiredJWTException e) {
            throw AccessException.of(Refusal.JWT_EXPIRED);
        } catch (BadJOSEException | JOSEException e) {
            String why = String.valueOf(e.getMessage());
            throw invalid("Razlog: " + why, "The reason: " + why);
        }
    }

    private static SignedJWT parse(String jwt) {
        try {
            if (jwt.length() <= LONGEST) {
                return SignedJWT.parse(jwt);
            }
        } catch (ParseException e) {
            // Not a JWT, or one that nobody has signed.
        }
        throw invalid("To ni podpisan JWT.", "It is not a signed JWT.");
    }

    /** Before any key is looked for: what others have signed is no reason to ask our issuer for keys. */
    private void refuseOtherIssuers(SignedJWT signed) {
        try {
            if (options.issuer().toString().equals(signed.getJWTClaimsSet().getIssuer())) {
                return;
            }
        } catch (ParseException e) {
            // Said below.
        }
        throw invalid("Izdal ga je nekdo drug.", "Somebody else has issued it.");
    }

    private static AccessException invalid(String sl, String en) {
        return AccessException.of(Refusal.JWT_INVALID, sl, en);
    }

    /** Looks at the claims with our clock. */
    private final class Verifier extends DefaultJWTClaimsVerifier<SecurityContext> {

        Verifier(@Nullable Set<String> audience, Set<String> required) {
            super(
                    audience,
                    new JWTClaimsSet.Builder()
                            .issuer(options.issuer().toString())
                            .build(),
                    required,
                    Set.of());
            setMaxClockSkew(Math.toIntExact(options.skew().toSeconds()));
        }

        @Override
        protected Date currentTime() {
            return Date.from(clock.instant());
        }
    }

    /** For whom {@code roles} are asked: the values of a claim that may be a text, a list, or lie within objects. */
    static List<String> values(JWTClaimsSet claims, String path) {
        Object value = claims.getClaim(path);
        if (value == null) {
            value = claims.getClaims();
            for (String name : path.split("\\.", -1)) {
                value = value instanceof Map<?, ?> object ? object.get(name) : null;
            }
        }
        if (value instanceof List<?> list) {
            return list.stream()
                    .filter(String.class::isInstance)
                    .map(String.class::cast)
                    .toList();
        }
        return value instanceof String text ? List.of(text.strip().split("[\\s,]+", -1)) : List.of();
    }
}
