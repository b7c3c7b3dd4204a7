package si.kozolec.server.ckan;

/**
 * A data set of a portal that says that it conforms to one of our models.
 *
 * @param name the name of the data set there
 * @param title what people call it
 * @param organisation whose it is; empty when the portal does not say
 * @param version the version of the model that it names; empty for none in particular
 */
public record Use(String name, String title, String organisation, String version) {}
