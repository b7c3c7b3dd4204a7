package si.kozolec.server.api;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import si.kozolec.server.watch.Letterbox;

/**
 * Lets the notifications of context brokers in. Whoever does not know the secret of the subscription is turned away before anything is
 * read; whoever does gets a 200 at once, since brokers give up subscribers that let them wait.
 */
public final class NotificationDoor extends HttpServlet {

    /** Below which address notifications are sent. */
    public static final String PATH = "/notifications/";

    private static final long serialVersionUID = 1L;
    private static final int MOST_SKIPPED = 32 << 20;

    private final transient Letterbox letterbox;

    public NotificationDoor(Letterbox letterbox) {
        this.letterbox = letterbox;
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = String.valueOf(request.getPathInfo());
        Optional<Letterbox.Slot> slot = letterbox.slot(path.substring(path.startsWith("/") ? 1 : 0));
        if (slot.isEmpty()) {
            response.sendError(404);
            return;
        }
        String authorization = request.getHeader("Authorization");
        if (!slot.get().admits(authorization == null ? "" : authorization)) {
            response.setHeader("WWW-Authenticate", "Bearer");
            response.sendError(401);
            return;
        }
        if (request.getContentLengthLong() > Letterbox.LARGEST) {
            tooLarge(slot.get(), request, response);
            return;
        }
        byte[] body = request.getInputStream().readNBytes(Letterbox.LARGEST + 1);
        if (body.length > Letterbox.LARGEST) {
            tooLarge(slot.get(), request, response);
            return;
        }
        slot.get().take(body);
        response.setStatus(200);
        response.setContentLength(0);
    }

    private static void tooLarge(Letterbox.Slot slot, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        slot.refuse();
        // Whoever is still sending when the answer comes may never read it.
        InputStream rest = request.getInputStream();
        byte[] scratch = new byte[1 << 14];
        int most = MOST_SKIPPED;
        for (int read = rest.read(scratch); read >= 0 && most > 0; read = rest.read(scratch)) {
            most -= read;
        }
        response.setHeader("Connection", "close");
        response.sendError(413);
    }
}
