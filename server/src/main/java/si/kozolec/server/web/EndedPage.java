package si.kozolec.server.web;

/**
 * Tells somebody that their session has ended while they were writing, and gives back what they wrote.
 *
 * @param frame what is around it
 * @param text what they wrote
 * @param back the page where they wrote it
 */
public record EndedPage(Frame frame, String text, String back) implements Page {

    /** Where to sign in again, to come back to that page. */
    public String signIn() {
        return frame.link("/login", java.util.Map.of("then", java.util.List.of(back)));
    }
}
