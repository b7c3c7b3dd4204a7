package si.kozolec.server.api;

/** Names the parameters that several resources take and that are described once, in {@code src/main/openapi/openapi.yaml}. */
final class Described {

    static final String LANGUAGE = "#/components/parameters/language";
    static final String PAGE = "#/components/parameters/page";
    static final String SIZE = "#/components/parameters/size";

    private Described() {}
}
