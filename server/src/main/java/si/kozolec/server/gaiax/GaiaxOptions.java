package si.kozolec.server.gaiax;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import si.kozolec.broker.SecretRef;

/**
 * Says who the operator is, with which key she signs, and in which words.
 *
 * @param keystore the operator's own key; empty for one that is made here, for trying things out
 * @param algorithm how a key that is made here signs, {@code PS256} or {@code ES256}
 * @param context the JSON-LD context of Gaia-X whose words are used
 * @param organisation who publishes; empty as long as nobody has said
 * @param imported a folder with credentials that others have issued for the organisation
 * @param verifyHosts the hosts, with a port where there is one, that may be asked when somebody has a credential judged here
 * @param targets to whom is handed what was signed
 * @param giveUpAfter after so long in vain a target is handed something no more
 */
public record GaiaxOptions(
        Optional<Keystore> keystore,
        String algorithm,
        URI context,
        Optional<Organisation> organisation,
        Optional<Path> imported,
        Set<String> verifyHosts,
        List<TargetOptions> targets,
        Duration giveUpAfter) {

    /** The words that the clearing houses use. */
    public static final URI USUAL_CONTEXT = URI.create("https://w3id.org/gaia-x/development#");

    /** A key of our own and nothing else. */
    public static final GaiaxOptions USUAL = new GaiaxOptions(
            Optional.empty(),
            "PS256",
            USUAL_CONTEXT,
            Optional.empty(),
            Optional.empty(),
            Set.of(),
            List.of(),
            Duration.ofDays(7));

    public GaiaxOptions {
        verifyHosts = Set.copyOf(verifyHosts);
        targets = List.copyOf(targets);
    }

    /** The same for a key that is made here, and with that organisation. */
    public GaiaxOptions with(String newAlgorithm, Optional<Organisation> newOrganisation) {
        return new GaiaxOptions(
                keystore, newAlgorithm, context, newOrganisation, imported, verifyHosts, targets, giveUpAfter);
    }

    /** The same with the operator's own key. */
    public GaiaxOptions with(Keystore newKeystore) {
        return new GaiaxOptions(
                Optional.of(newKeystore),
                algorithm,
                context,
                organisation,
                imported,
                verifyHosts,
                targets,
                giveUpAfter);
    }

    /**
     * The file with the key that signs.
     *
     * @param file in the format PKCS#12
     * @param password where the password is found
     * @param alias which of its keys; empty when it has only one
     */
    public record Keystore(Path file, SecretRef password, String alias) {}

    /**
     * Who publishes.
     *
     * @param name the name in the register of companies
     * @param registration the kind of the registration number
     * @param number the registration number
     * @param country the country of the legal address, by two letters
     * @param headquarters the country of the headquarters, by two letters
     * @param termsAccepted whether the organisation has accepted the terms of Gaia-X for those who issue credentials
     */
    public record Organisation(
            String name,
            Registration registration,
            String number,
            String country,
            String headquarters,
            boolean termsAccepted) {}

    /** The kinds of registration numbers, as the clearing houses look them up. */
    public enum Registration {
        VAT_ID("VatID", "vatID"),
        EUID("EUID", "euid"),
        EORI("EORI", "eori"),
        LEI_CODE("LeiCode", "https://schema.org/leiCode"),
        TAX_ID("TaxID", "https://schema.org/taxID"),
        LOCAL("LocalRegistrationNumber", "local");

        private final String type;
        private final String property;

        Registration(String type, String property) {
            this.type = type;
            this.property = property;
        }

        /** Its class in the ontology, {@code VatID}. */
        public String type() {
            return type;
        }

        String property() {
            return property;
        }
    }
}
