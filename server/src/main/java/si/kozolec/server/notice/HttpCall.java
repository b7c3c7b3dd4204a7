package si.kozolec.server.notice;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/**
 * One POST to a receiver that nobody trusts: to an address that was checked before, with no redirect followed, and of the answer only
 * its head is read. Whoever closes it from another thread ends it at once, whatever it is at.
 *
 * <p>Written by hand, because the client that comes with Java asks for the name's address itself, after any check.
 */
final class HttpCall implements Closeable {

    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] ([1-5]\\d\\d)(?: .*)?");
    private static final int LARGEST_HEAD = 16 << 10;
    private static final int MOST_ADDRESSES = 3;
    private static final int INTERIM = 200;

    private final Supplier<SSLSocketFactory> tls;
    private final Duration connectTime;
    private volatile Socket socket = new Socket();
    private volatile boolean closed;

    /** What the receiver answered. */
    record Answer(int status, Optional<String> retryAfter) {}

    HttpCall(Supplier<SSLSocketFactory> tls, Duration connectTime) {
        this.tls = tls;
        this.connectTime = connectTime;
    }

    Answer post(URI url, List<InetAddress> addresses, Map<String, String> headers, byte[] body) throws IOException {
        boolean secure = url.getScheme().equals("https");
        int port = url.getPort() >= 0 ? url.getPort() : secure ? 443 : 80;
        try (Socket plain = connect(addresses, port);
                Socket way = secure ? secured(plain, url.getHost(), port) : plain) {
            OutputStream out = way.getOutputStream();
            out.write(request(url, headers, body));
            out.flush();
            return answer(new BufferedInputStream(way.getInputStream()));
        }
    }

    private Socket connect(List<InetAddress> addresses, int port) throws IOException {
        IOException last = new IOException("the name has no address");
        for (InetAddress address : addresses.subList(0, Math.min(MOST_ADDRESSES, addresses.size()))) {
            Socket next = new Socket();
            socket = next;
            if (closed) {
                break;
            }
            try {
                next.connect(new InetSocketAddress(address, port), (int) connectTime.toMillis());
                return next;
            } catch (IOException e) {
                next.close();
                last = e;
            }
        }
        throw last;
    }

    private Socket secured(Socket plain, String host, int port) throws IOException {
        String name = host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
        SSLSocket secured = (SSLSocket) tls.get().createSocket(plain, name, port, true);
        SSLParameters parameters = secured.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        secured.setSSLParameters(parameters);
        secured.startHandshake();
        return secured;
    }

    private static byte[] request(URI url, Map<String, String> headers, byte[] body) throws IOException {
        String path = url.getRawPath().isEmpty() ? "/" : url.getRawPath();
        StringBuilder head = new StringBuilder("POST ").append(path);
        if (url.getRawQuery() != null) {
            head.append('?').append(url.getRawQuery());
        }
        head.append(" HTTP/1.1\r\nHost: ").append(url.getHost());
        if (url.getPort() >= 0) {
            head.append(':').append(url.getPort());
        }
        head.append("\r\nConnection: close\r\nContent-Length: ").append(body.length);
        headers.forEach(
                (name, value) -> head.append("\r\n").append(name).append(": ").append(value));
        head.append("\r\n\r\n");
        ByteArrayOutputStream request = new ByteArrayOutputStream();
        request.write(head.toString().getBytes(StandardCharsets.US_ASCII));
        request.write(body);
        return request.toByteArray();
    }

    /** Reads the head of the answer, behind those that only say that one is to come. What follows it is nobody's business. */
    private static Answer answer(InputStream in) throws IOException {
        int[] left = {LARGEST_HEAD};
        while (true) {
            String first = line(in, left);
            Matcher status = STATUS.matcher(first);
            if (!status.matches()) {
                throw new IOException("the answer is not HTTP");
            }
            Optional<String> retryAfter = Optional.empty();
            for (String header = line(in, left); !header.isEmpty(); header = line(in, left)) {
                int colon = header.indexOf(':');
                if (colon > 0
                        && header.substring(0, colon).toLowerCase(Locale.ROOT).equals("retry-after")) {
                    retryAfter = Optional.of(header.substring(colon + 1).strip());
                }
            }
            int code = Integer.parseInt(status.group(1));
            if (code >= INTERIM) {
                return new Answer(code, retryAfter);
            }
        }
    }

    private static String line(InputStream in, int[] left) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new IOException("the connection ended before the answer");
            }
            if (left[0]-- == 0) {
                throw new IOException("the head of the answer is too large");
            }
            line.append((char) next);
        }
        int end = line.length() - 1;
        return end >= 0 && line.charAt(end) == '\r' ? line.substring(0, end) : line.toString();
    }

    @Override
    public void close() throws IOException {
        closed = true;
        socket.close();
    }
}
