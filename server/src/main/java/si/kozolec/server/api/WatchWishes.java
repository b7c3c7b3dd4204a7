package si.kozolec.server.api;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import si.kozolec.server.watch.WatchWish;

/**
 * What somebody wants to be watched, on the wire; all of it may be left out.
 *
 * @param types the types, by IRI or by name; none for all that live in the broker and have a model
 * @param settleSeconds so long an entity is left to come to rest before it is judged, 0 to 3600; 5 when it is not said
 * @param hashIds whether sample identifiers are kept only as digests
 */
public record WatchWishes(List<String> types, @Nullable Integer settleSeconds, boolean hashIds) {

    private static final int LONGEST_TYPE = 1_000;

    static WatchWish read(@Nullable InputStream body) throws IOException {
        byte[] bytes = body == null ? new byte[0] : Bodies.limited(body, 1 << 20);
        if (bytes.length == 0) {
            return WatchWish.ALL;
        }
        Bodies wish = Bodies.read(new ByteArrayInputStream(bytes));
        List<String> types = wish.texts("types");
        if (types.size() > WatchWish.MOST_TYPES
                || types.stream().anyMatch(type -> type.isBlank() || type.length() > LONGEST_TYPE)) {
            wish.refuse(
                    "types",
                    "Največ 100 tipov, nobeden prazen ali predolg.",
                    "At most 100 types, none empty or too long.");
        }
        int settle = wish.has("settleSeconds") ? wish.number("settleSeconds") : WatchWish.USUAL_SETTLE;
        if (settle > WatchWish.LONGEST_SETTLE) {
            wish.refuse("settleSeconds", "Največ 3600.", "At most 3600.");
        }
        boolean hash = wish.flag("hashIds", false);
        wish.require();
        return new WatchWish(types, settle, hash);
    }
}
