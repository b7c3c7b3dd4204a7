package si.kozolec.server.gaiax;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import si.kozolec.server.gaiax.GaiaxOptions.Organisation;
import tools.jackson.databind.node.ObjectNode;

/** Says who publishes and what is offered: the credentials that an organisation issues about itself. */
final class OwnStatements {

    /** The names under which they lie, {@code /gaia-x/legal-person.jwt}. */
    static final String LEGAL_PERSON = "legal-person";

    static final String TERMS = "tandc";
    static final String OFFERING = "service-offering";

    /** What others have issued for the organisation. */
    static final String NOTARY = "lrn";

    static final String COMPLIANCE = "compliance";

    /** The terms of Gaia-X for those who issue credentials, by the digest that the ontology knows. */
    private static final String GAIAX_TERMS = "4bd7554097444c960292b4726c2efa1373485e8a5565d94d41195214c5e0ceb3";

    private final Words words;
    private final Imported imported;

    OwnStatements(Words words, Imported imported) {
        this.words = words;
        this.imported = imported;
    }

    /** The payload of that name; empty when the operator has not said enough for it. */
    Optional<ObjectNode> payload(String name, Instant now) {
        Optional<Organisation> organisation = words.options().organisation();
        return switch (name) {
            case LEGAL_PERSON -> organisation.map(one -> legalPerson(one, now));
            case TERMS -> organisation.filter(Organisation::termsAccepted).map(one -> terms(now));
            case OFFERING -> organisation.map(one -> offering(now));
            default -> Optional.empty();
        };
    }

    private String address(String name) {
        return words.address("/gaia-x/" + name + ".jwt");
    }

    private ObjectNode legalPerson(Organisation organisation, Instant now) {
        ObjectNode payload = words.credential(address(LEGAL_PERSON), now);
        ObjectNode subject = payload.putObject("credentialSubject");
        subject.put("id", address(LEGAL_PERSON) + "#subject").put("type", "gx:LegalPerson");
        subject.put("name", organisation.name());
        ObjectNode number = subject.putObject("registrationNumber");
        Optional<String> confirmed = imported.subject(NOTARY);
        if (confirmed.isPresent()) {
            // A notary has looked it up: theirs is the word.
            number.put("id", confirmed.get());
        } else {
            number.put("id", address(LEGAL_PERSON) + "#registration")
                    .put("type", "gx:" + organisation.registration().type())
                    .put(organisation.registration().property(), organisation.number());
        }
        place(subject.putObject("legalAddress"), "#legal-address", organisation.country());
        place(subject.putObject("headquartersAddress"), "#headquarters", organisation.headquarters());
        return payload;
    }

    private void place(ObjectNode place, String fragment, String country) {
        place.put("id", address(LEGAL_PERSON) + fragment)
                .put("type", "gx:Address")
                .put("countryCode", country);
    }

    private ObjectNode terms(Instant now) {
        ObjectNode payload = words.credential(address(TERMS), now);
        payload.putObject("credentialSubject")
                .put("id", address(TERMS) + "#subject")
                .put("type", "gx:Issuer")
                .put("gaiaxTermsAndConditions", GAIAX_TERMS);
        return payload;
    }

    private ObjectNode offering(Instant now) {
        ObjectNode payload = words.credential(address(OFFERING), now);
        ObjectNode subject = payload.putObject("credentialSubject");
        subject.put("id", address(OFFERING) + "#subject").put("type", "gx:ServiceOffering");
        subject.put("name", "Kozolec");
        subject.put(
                "description",
                "A repository of smart-city data models: found by search, validated, reviewed, published in versions that never"
                        + " change. Reading needs no account.");
        subject.putObject("providedBy").put("id", address(LEGAL_PERSON) + "#subject");
        subject.putObject("serviceOfferingTermsAndConditions")
                .put("id", address(OFFERING) + "#terms")
                .put("type", "gx:TermsAndConditions")
                .put("url", words.address("/gaia-x/terms.txt"))
                .put("hash", hash(termsOfUse()));
        return payload;
    }

    /** The terms on which this server may be used, in both languages. */
    static byte[] termsOfUse() {
        try (InputStream in = Objects.requireNonNull(OwnStatements.class.getResourceAsStream("terms.txt"))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What tells two statements apart, whenever they were made. */
    static String fingerprint(ObjectNode payload) {
        ObjectNode timeless = payload.deepCopy();
        timeless.remove("iat");
        timeless.remove("validFrom");
        timeless.remove("validUntil");
        return hash(timeless.toString().getBytes(UTF_8));
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
