package si.kozolec.server.git;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * A small request of somebody who fetches, read ahead to see which references it is about.
 *
 * <p>Git shows no credentials before it is asked for them, and it must not be asked whenever somebody clones. But with version 2 of its
 * protocol it says which references it wants to hear of, and who names submissions can be asked who they are.
 */
final class Question extends HttpServletRequestWrapper {

    private static final int MOST_BYTES = 64 << 10;
    private static final int MOST_TEXT = 1 << 20;
    private static final String LISTING = "command=ls-refs";
    private static final String ABOUT_SUBMISSIONS = "ref-prefix refs/submissions/";

    private final byte[] body;

    private Question(HttpServletRequest request, byte[] body) {
        super(request);
        this.body = body;
    }

    /** Whether a request may be one: small, and sent to where git asks. */
    static boolean isOne(HttpServletRequest request) {
        int length = request.getContentLength();
        return request.getMethod().equals("POST")
                && request.getRequestURI().endsWith("/git-upload-pack")
                && length > 0
                && length <= MOST_BYTES;
    }

    static Question of(HttpServletRequest request) throws IOException {
        return new Question(request, request.getInputStream().readNBytes(MOST_BYTES));
    }

    /** Whether it asks where references of submissions stand. */
    boolean isAboutSubmissions() throws IOException {
        String text = text();
        return text.contains(LISTING) && text.contains(ABOUT_SUBMISSIONS);
    }

    private String text() throws IOException {
        if (!"gzip".equalsIgnoreCase(getHeader("Content-Encoding"))) {
            return new String(body, StandardCharsets.ISO_8859_1);
        }
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(body))) {
            return new String(in.readNBytes(MOST_TEXT), StandardCharsets.ISO_8859_1);
        } catch (ZipException e) {
            // Whoever serves it will say so.
            return "";
        }
    }

    @Override
    public ServletInputStream getInputStream() {
        return new Again(new ByteArrayInputStream(body));
    }

    /** The body once more. */
    private static final class Again extends ServletInputStream {

        private final ByteArrayInputStream in;

        private Again(ByteArrayInputStream in) {
            this.in = in;
        }

        @Override
        public int read() {
            return in.read();
        }

        @Override
        public int read(byte[] buffer, int offset, int length) {
            return in.read(buffer, offset, length);
        }

        @Override
        public boolean isFinished() {
            return in.available() == 0;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new IllegalStateException("it is all there");
        }
    }
}
