package si.kozolec.cli.report;

import java.nio.charset.StandardCharsets;

/** Writes the name of a file as an address: spaces, č and the like percent-encoded, always with {@code /}. */
final class FileAddress {

    private static final String PLAIN = "-._~/!$&'()*+,;=@";

    private FileAddress() {}

    static String of(String file) {
        String path = file.replace('\\', '/');
        StringBuilder address = new StringBuilder(path.length() + 20);
        if (path.matches("[A-Za-z]:/.*")) {
            address.append("file:///");
        } else if (path.startsWith("/")) {
            address.append("file://");
        } else if (path.startsWith("./")) {
            path = path.substring(2);
        }
        for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xFF);
            boolean letter = (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
            if (letter || PLAIN.indexOf(c) >= 0) {
                address.append(c);
            } else {
                address.append('%').append(Character.forDigit(c >> 4, 16)).append(Character.forDigit(c & 15, 16));
            }
        }
        return address.toString();
    }
}
