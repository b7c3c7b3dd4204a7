package si.kozolec.server.http;

import org.jspecify.annotations.Nullable;

/**
 * A small posted call, taken in whole.
 *
 * @param call where it was sent, and with which parameters
 * @param mediaType what the body is, without parameters, in lower case; empty when it was not said
 * @param acceptLanguage the header {@code Accept-Language}
 * @param body the body; nobody may change it
 */
// A carrier of bytes that are never compared.
@SuppressWarnings("ArrayRecordComponent")
public record Post(Call call, String mediaType, @Nullable String acceptLanguage, byte[] body) {}
