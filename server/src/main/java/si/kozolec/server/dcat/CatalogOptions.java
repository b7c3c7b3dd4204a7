package si.kozolec.server.dcat;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import si.kozolec.model.LocalizedText;

/**
 * What the operator says of the catalogue as a whole, for portals that take it in.
 *
 * @param title what it is called
 * @param publisher who answers for it
 * @param publisherType the publisher's kind, one of {@link #publisherTypes()}
 * @param publisherHomepage the publisher's page
 * @param contactMail whom to write to
 */
public record CatalogOptions(
        LocalizedText title,
        LocalizedText publisher,
        String publisherType,
        Optional<URI> publisherHomepage,
        Optional<String> contactMail) {

    /** What is said when nobody has set anything. */
    public static final CatalogOptions USUAL = new CatalogOptions(
            new LocalizedText(
                    "Kozolec, nacionalni repozitorij podatkovnih modelov pametnih mest",
                    "Kozolec, the national repository of smart-city data models"),
            new LocalizedText("Skrbniki repozitorija Kozolec", "Curators of the Kozolec repository"),
            "NationalAuthority",
            Optional.empty(),
            Optional.empty());

    /** The kinds of publishers, by their codes in the list of ADMS. */
    public static List<String> publisherTypes() {
        return Stream.of(
                        "NationalAuthority",
                        "LocalAuthority",
                        "NonProfitOrganisation",
                        "Academia-ScientificOrganisation",
                        "Company")
                .toList();
    }
}
