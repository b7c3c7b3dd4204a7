package si.kozolec.server.access;

import com.nimbusds.jwt.JWTClaimsSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Makes a person of what the issuer says about somebody. */
final class IssuerPeople {

    /** Visible ASCII without what ends a name in git: at most 255 characters, as the standard has it. */
    private static final Pattern SUBJECT = Pattern.compile("[!-;=?-~]{1,255}");

    private final OidcOptions options;

    IssuerPeople(OidcOptions options) {
        this.options = options;
    }

    Person person(JWTClaimsSet claims) {
        return person(claims, role(claims));
    }

    Person person(JWTClaimsSet claims, Role role) {
        String subject = String.valueOf(claims.getSubject());
        if (!SUBJECT.matcher(subject).matches()) {
            throw AccessException.of(Refusal.JWT_INVALID, "Claim sub ni uporaben.", "The claim sub cannot be used.");
        }
        String name = Jwts.text(claims, options.nameClaim())
                .or(() -> Jwts.text(claims, "preferred_username"))
                .orElse(subject);
        return new Person(options.name() + ":" + subject, name, role);
    }

    /** The highest role that the claims give; who has none may read. */
    Role role(JWTClaimsSet claims) {
        List<String> given = Jwts.values(claims, options.rolesClaim());
        Role highest = Role.READER;
        for (Role role : Role.values()) {
            Set<String> names = options.roles().getOrDefault(role, Set.of());
            if (given.stream().anyMatch(names::contains)) {
                highest = role;
            }
        }
        return highest;
    }
}
