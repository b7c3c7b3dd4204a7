package si.kozolec.server.ckan;

/**
 * How a portal wants what it is handed.
 *
 * @param organisation the organisation there that datasets belong to, by its name or id
 * @param extras whether it takes as extras what CKAN has no member for; a portal with a schema of its own has members for it
 */
public record PortalOptions(String organisation, boolean extras) {}
