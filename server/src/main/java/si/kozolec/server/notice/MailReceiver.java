package si.kozolec.server.notice;

import jakarta.mail.Address;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hands letters to the SMTP server of the house, which knows the way to the mailboxes. */
final class MailReceiver implements Receiver {

    private static final Logger LOG = LoggerFactory.getLogger(MailReceiver.class);
    private static final int PERMANENT = 500;

    private final MailOptions options;
    private final Letters letters;
    private final Session session;
    private volatile @Nullable Transport current;

    MailReceiver(MailOptions options, Letters letters, Duration connectTime, Duration readTime) {
        this.options = options;
        this.letters = letters;
        this.session = Session.getInstance(properties(options, connectTime, readTime));
    }

    private static Properties properties(MailOptions options, Duration connectTime, Duration readTime) {
        String protocol = protocol(options);
        String prefix = "mail." + protocol + ".";
        Properties properties = new Properties();
        properties.setProperty(prefix + "connectiontimeout", Long.toString(connectTime.toMillis()));
        properties.setProperty(prefix + "timeout", Long.toString(readTime.toMillis()));
        properties.setProperty(prefix + "writetimeout", Long.toString(readTime.toMillis()));
        properties.setProperty(prefix + "ssl.checkserveridentity", "true");
        // One mailbox that is gone must not keep the letter from the others.
        properties.setProperty(prefix + "sendpartial", "true");
        properties.setProperty(prefix + "quitwait", "false");
        properties.setProperty(prefix + "from", options.from());
        properties.setProperty(prefix + "auth", Boolean.toString(options.user() != null));
        boolean startTls = options.security() == MailOptions.Security.STARTTLS;
        properties.setProperty(prefix + "starttls.enable", Boolean.toString(startTls));
        properties.setProperty(prefix + "starttls.required", Boolean.toString(startTls));
        return properties;
    }

    private static String protocol(MailOptions options) {
        return options.security() == MailOptions.Security.TLS ? "smtps" : "smtp";
    }

    @Override
    public String name() {
        return "mail";
    }

    @Override
    public List<Parcel> about(Publication publication) {
        return letters.of(publication, options.events());
    }

    @Override
    public List<Parcel> about(SubmissionChange change) {
        return options.events().contains(NoticeKind.SUBMISSION_CHANGED) ? letters.of(change) : List.of();
    }

    @Override
    public List<Parcel> about(BrokerAlert alert) {
        return options.events().contains(NoticeKind.BROKER_ALERTED) ? letters.of(alert) : List.of();
    }

    @Override
    public Outcome deliver(Parcel parcel) {
        try {
            send(message(parcel));
            return new Outcome.Delivered();
        } catch (SendFailedException e) {
            return failed(e);
        } catch (MessagingException e) {
            return new Outcome.Unreachable(Plain.line(e.toString(), 300));
        }
    }

    private MimeMessage message(Parcel parcel) throws MessagingException {
        String domain = options.from().substring(options.from().lastIndexOf('@') + 1);
        MimeMessage message = new MimeMessage(session) {
            @Override
            protected void updateMessageID() throws MessagingException {
                // The same at each attempt, so that a mailbox which gets it twice can tell.
                setHeader("Message-ID", "<" + parcel.id() + "@" + domain + ">");
            }
        };
        List<Address> to = new ArrayList<>();
        for (String address : options.to()) {
            to.add(new InternetAddress(address, true));
        }
        message.setFrom(new InternetAddress(options.from(), true));
        message.setRecipients(Message.RecipientType.TO, to.toArray(Address[]::new));
        // The file may have been changed since it was written, so what goes into a header is made plain here.
        String subject = parcel.content().path(Letters.SUBJECT).asString("");
        message.setSubject(Plain.line(subject, 200), StandardCharsets.UTF_8.name());
        message.setText(parcel.content().path(Letters.TEXT).asString(""), StandardCharsets.UTF_8.name());
        message.setSentDate(Date.from(parcel.since()));
        message.setHeader("Auto-Submitted", "auto-generated");
        String thread = parcel.content().path(Letters.THREAD).asString("");
        if (thread.matches("[a-z0-9-]{1,40}")) {
            message.setHeader("References", "<" + thread + "@" + domain + ">");
        }
        message.saveChanges();
        return message;
    }

    private void send(MimeMessage message) throws MessagingException {
        Transport transport = session.getTransport(protocol(options));
        current = transport;
        try {
            String user = options.user();
            transport.connect(options.host(), options.port(), user, user == null ? null : options.password());
            transport.sendMessage(message, message.getAllRecipients());
        } finally {
            current = null;
            end(transport);
        }
    }

    /** Whom it reached has it; trying again for the others would send it to these once more. */
    private static Outcome failed(SendFailedException e) {
        if (e.getValidSentAddresses() != null && e.getValidSentAddresses().length > 0) {
            LOG.warn("A letter did not reach every mailbox: {}", Plain.line(String.valueOf(e.getNextException()), 300));
            return new Outcome.Delivered();
        }
        String why = Plain.line(e.toString(), 300);
        return isPermanent(e) ? new Outcome.Refused(why) : new Outcome.Unreachable(why);
    }

    private static boolean isPermanent(MessagingException e) {
        for (Exception cause = e;
                cause instanceof MessagingException next && next.getNextException() != cause;
                cause = next.getNextException()) {
            if (code(next) >= PERMANENT) {
                return true;
            }
        }
        return false;
    }

    private static int code(MessagingException e) {
        if (e instanceof SMTPSendFailedException failed) {
            return failed.getReturnCode();
        }
        if (e instanceof SMTPSenderFailedException failed) {
            return failed.getReturnCode();
        }
        return e instanceof SMTPAddressFailedException failed ? failed.getReturnCode() : 0;
    }

    private static void end(Transport transport) {
        try {
            transport.close();
        } catch (MessagingException e) {
            LOG.debug("the way to the SMTP server could not be closed", e);
        }
    }

    @Override
    public void close() {
        // Its own timeouts end it; to close it from here would wait for the very lock that is held.
        LOG.trace("a letter is under way: {}", current != null);
    }
}
