package si.kozolec.server.notice;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How letters leave the house, and to whom.
 *
 * @param host the SMTP server
 * @param port its port
 * @param security how the way to it is kept private
 * @param user as whom to sign in there; null for nobody
 * @param password with what
 * @param from the sender
 * @param to the mailboxes, which all get the same letter
 * @param events what they are told of
 */
public record MailOptions(
        String host,
        int port,
        Security security,
        @Nullable String user,
        String password,
        String from,
        List<String> to,
        Set<NoticeKind> events) {

    private static final int LONGEST_ADDRESS = 254;

    /** How the way to the SMTP server is kept private. */
    public enum Security {
        /** A plain greeting, then TLS or nothing. */
        STARTTLS,
        /** TLS from the first byte. */
        TLS,
        /** Not at all: for a server on this very machine. */
        NONE
    }

    public MailOptions {
        to = List.copyOf(to);
        events = Set.copyOf(events);
    }

    /** Whether that is the address of one mailbox and nothing more. */
    public static boolean isAddress(String text) {
        if (text.length() > LONGEST_ADDRESS || !text.matches("[\\x21-\\x7e]+@[A-Za-z0-9.-]+")) {
            return false;
        }
        try {
            InternetAddress[] addresses = InternetAddress.parse(text, true);
            addresses[0].validate();
            return addresses.length == 1 && text.equals(addresses[0].getAddress());
        } catch (AddressException | ArrayIndexOutOfBoundsException e) {
            return false;
        }
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "mail by " + host + ":" + port;
    }
}
