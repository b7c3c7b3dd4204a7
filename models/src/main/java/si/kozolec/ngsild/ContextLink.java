package si.kozolec.ngsild;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads which {@code @context} a header {@code Link} names (ETSI GS CIM 009 V1.9.1, clause 6.3.5). The address says by which model the
 * payload was written; nobody ever fetches it.
 */
public final class ContextLink {

    private static final Pattern LINK = Pattern.compile("<([^<>]*)>([^<]*)");
    private static final Pattern CONTEXT =
            Pattern.compile("[;\\s]rel\\s*=\\s*\"?http://www\\.w3\\.org/ns/json-ld#context(?=[\"\\s;,]|$)");
    private static final int LONGEST = 10_000;
    private static final int MOST = 20;

    private ContextLink() {}

    /** The addresses of all contexts that these headers name, in their order; other links stand there too. */
    public static List<String> in(List<String> headers) {
        List<String> contexts = new ArrayList<>();
        for (String header : headers) {
            Matcher link = LINK.matcher(header.length() > LONGEST ? "" : header);
            while (link.find() && contexts.size() < MOST) {
                String address = link.group(1).strip();
                if (!address.isEmpty() && CONTEXT.matcher(link.group(2)).find()) {
                    contexts.add(address);
                }
            }
        }
        return contexts;
    }
}
