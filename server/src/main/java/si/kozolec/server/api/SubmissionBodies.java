package si.kozolec.server.api;

import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import si.kozolec.server.submission.Content;
import si.kozolec.server.submission.ContentIntake;

/** Reads what a submission brings: a zip, or JSON with files. */
public final class SubmissionBodies {

    /** The media type of a zip. */
    static final String ZIP = "application/zip";

    private final ContentIntake intake;

    public SubmissionBodies(ContentIntake intake) {
        this.intake = intake;
    }

    /** The content; of a zip, what is said about it stands in the parameters. */
    Content content(@Nullable MediaType type, InputStream body, String title, String message, boolean draft)
            throws IOException {
        // Base64 and escapes make JSON larger than what is in it.
        int most = (int) Math.min(Integer.MAX_VALUE - 16L, 2 * intake.limits().totalBytes());
        byte[] bytes = Bodies.limited(body, most);
        boolean zip = type != null && type.getSubtype().equals("zip");
        return zip ? intake.fromZip(bytes, title, message, draft) : intake.fromJson(bytes);
    }
}
