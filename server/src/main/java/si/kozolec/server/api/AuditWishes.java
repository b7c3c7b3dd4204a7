package si.kozolec.server.api;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import si.kozolec.audit.AuditWish;

/**
 * What somebody wants an audit to look at, on the wire; all of it may be left out.
 *
 * @param types the types, by IRI or by name; none for all
 * @param limit how many entities of each type; 0 for all
 * @param pageSize how many are asked for at once, 1 to 1000
 * @param hashIds whether sample identifiers are kept only as digests
 * @param allInstances whether the temporal interface is asked, and each of several values over time is judged
 */
public record AuditWishes(List<String> types, int limit, int pageSize, boolean hashIds, boolean allInstances) {

    private static final int MOST_TYPES = 100;
    private static final int LONGEST_TYPE = 1_000;

    static AuditWish read(@Nullable InputStream body) throws IOException {
        byte[] bytes = body == null ? new byte[0] : Bodies.limited(body, 1 << 20);
        if (bytes.length == 0) {
            return AuditWish.ALL;
        }
        Bodies wish = Bodies.read(new ByteArrayInputStream(bytes));
        List<String> types = wish.texts("types");
        if (types.size() > MOST_TYPES
                || types.stream().anyMatch(type -> type.isBlank() || type.length() > LONGEST_TYPE)) {
            wish.refuse(
                    "types",
                    "Največ 100 tipov, nobeden prazen ali predolg.",
                    "At most 100 types, none empty or too long.");
        }
        int limit = wish.number("limit");
        int page = wish.number("pageSize");
        if (page > AuditWish.LARGEST_PAGE) {
            wish.refuse("pageSize", "Največ 1000.", "At most 1000.");
        }
        boolean hash = wish.flag("hashIds", false);
        boolean allInstances = wish.flag("allInstances", false);
        wish.require();
        return new AuditWish(types, limit, page == 0 ? AuditWish.USUAL_PAGE : page, hash, allInstances);
    }
}
