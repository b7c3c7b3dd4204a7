package si.kozolec.server.ckan;

import java.net.URI;

/**
 * A portal that is read for who uses our models.
 *
 * @param name our name for it
 * @param title what people call it
 * @param url the address below which its API lies, without a slash at the end
 */
public record Portal(String name, String title, URI url) {}
