package si.kozolec.server.notice;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Says who is to be told, and for how long it is tried.
 *
 * @param webhooks the programs out there that want to know
 * @param mail the mailboxes; empty when no letters are sent
 * @param giveUpAfter after so long a notice that nobody took is put aside
 */
public record NoticeOptions(List<WebhookOptions> webhooks, Optional<MailOptions> mail, Duration giveUpAfter) {

    /** Nobody is told. */
    public static final NoticeOptions NOBODY = new NoticeOptions(List.of(), Optional.empty(), Duration.ofDays(3));

    public NoticeOptions {
        webhooks = List.copyOf(webhooks);
    }
}
