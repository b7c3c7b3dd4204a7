package si.kozolec.server.web;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.glassfish.jersey.media.multipart.FormDataBodyPart;
import org.glassfish.jersey.media.multipart.FormDataMultiPart;

/**
 * A form with a file that somebody has sent. Its parts are held in memory only, and no more of them than a request may bring.
 *
 * @param fields what was written and chosen
 * @param file the file; empty when none was chosen
 */
record SentForm(Fields fields, Optional<SentFile> file) {

    /**
     * A file.
     *
     * @param name what it is called on the sender's machine
     */
    // Never compared.
    @SuppressWarnings("ArrayRecordComponent")
    record SentFile(String name, byte[] bytes) {}

    static SentForm of(FormDataMultiPart form) {
        MultivaluedMap<String, String> fields = new MultivaluedHashMap<>();
        Optional<SentFile> file = Optional.empty();
        for (List<FormDataBodyPart> parts : form.getFields().values()) {
            for (FormDataBodyPart part : parts) {
                String fileName = part.getContentDisposition().getFileName();
                byte[] bytes = part.getValueAs(byte[].class);
                if (fileName == null) {
                    fields.add(part.getName(), new String(bytes, StandardCharsets.UTF_8));
                } else if (!fileName.isEmpty() || bytes.length > 0) {
                    file = Optional.of(new SentFile(fileName, bytes));
                }
            }
        }
        return new SentForm(new Fields(fields), file);
    }

    /** The bytes that are meant: of the file, or else of the field with that name. */
    byte[] bytes(String field) {
        return file.map(SentFile::bytes).orElseGet(() -> fields.whole(field).getBytes(StandardCharsets.UTF_8));
    }
}
