package si.kozolec.server.web;

/**
 * The page that shows the description of the API.
 *
 * @param frame what is around it
 */
public record ApiPage(Frame frame) implements Page {

    public String description() {
        return frame.addresses().path("/openapi.json");
    }
}
