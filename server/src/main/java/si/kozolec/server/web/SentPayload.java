package si.kozolec.server.web;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * The data that somebody has sent, as they are shown again in the form.
 *
 * @param text what stands in the field; empty when it is not shown again
 * @param withheld whether something was sent that is not shown again: it is too long, or no text
 */
public record SentPayload(String text, boolean withheld) {

    /** More is not put back into a form: it would only be sent to and fro. */
    static final int LONGEST_SHOWN = 1 << 20;

    static SentPayload of(SentForm sent) {
        byte[] bytes = sent.bytes("payload");
        if (bytes.length > LONGEST_SHOWN) {
            return new SentPayload("", true);
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.indexOf('\0') < 0
                    ? new SentPayload(text.replace("\r\n", "\n"), false)
                    : new SentPayload("", true);
        } catch (CharacterCodingException e) {
            // An old table or a picture: in the form it would not be what was sent.
            return new SentPayload("", true);
        }
    }
}
