package si.kozolec.server.web;

/**
 * A link with its words.
 *
 * @param label what stands there to be clicked
 * @param address where it leads, ready for a page
 */
public record Link(String label, String address) {}
