package si.kozolec.server.http;

import jakarta.servlet.http.HttpServlet;

/**
 * A servlet beside the resources, for what is not REST, such as git. It limits by itself what it reads.
 *
 * @param path where it answers, {@code /git/*}
 */
public record Mount(String path, HttpServlet servlet) {

    boolean serves(String address) {
        return path.endsWith("/*") ? address.startsWith(path.substring(0, path.length() - 1)) : address.equals(path);
    }
}
