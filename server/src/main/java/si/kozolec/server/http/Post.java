package si.kozolec.server.http;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A small posted call, taken in whole.
 *
 * @param call where it was sent, and with which parameters
 * @param mediaType what the body is, without parameters, in lower case; empty when it was not said
 * @param acceptLanguage the header {@code Accept-Language}
 * @param links the headers {@code Link}
 * @param body the body; nobody may change it
 */
// A carrier of bytes that are never compared.
@SuppressWarnings("ArrayRecordComponent")
public record Post(Call call, String mediaType, @Nullable String acceptLanguage, List<String> links, byte[] body) {

    public Post {
        links = List.copyOf(links);
    }
}
