package si.kozolec.broker;

import tools.jackson.databind.JsonNode;

/**
 * What a broker says about an error (RFC 7807), as far as it can be shown: gateways and proxies answer with pages, and some brokers
 * leave half of it out.
 *
 * @param type the kind of error, an address; empty when it is not said
 * @param title in a few words
 * @param detail more of it
 */
record ProblemDetails(String type, String title, String detail) {

    private static final int LONGEST = 300;

    static ProblemDetails of(Answer answer) {
        try {
            JsonNode json = BrokerJson.read(answer.body());
            JsonNode v2 = json.path("error");
            return new ProblemDetails(
                    clean(json.path("type")),
                    clean(v2.isString() ? v2 : json.path("title")),
                    clean(json.path(v2.isString() ? "description" : "detail")));
        } catch (BrokerTrouble e) {
            return new ProblemDetails("", "", "");
        }
    }

    /** What can be shown to people; empty when it says nothing. */
    String sentence() {
        return detail.isEmpty() || detail.equals(title) ? title : title.isEmpty() ? detail : title + ": " + detail;
    }

    /** Somebody else's words: without what could be more than a word. */
    static String clean(JsonNode text) {
        String plain = text.asString("")
                .codePoints()
                .limit(LONGEST)
                .map(point ->
                        Character.isISOControl(point) || Character.getType(point) == Character.FORMAT ? ' ' : point)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return plain.strip();
    }
}
