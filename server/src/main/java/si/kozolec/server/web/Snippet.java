package si.kozolec.server.web;

/**
 * Something to copy.
 *
 * @param id the name of the element, unlike any other on the page
 * @param label what it is
 * @param text what is copied
 */
public record Snippet(String id, String label, String text) {}
