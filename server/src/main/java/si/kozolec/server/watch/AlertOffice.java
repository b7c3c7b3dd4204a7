package si.kozolec.server.watch;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import si.kozolec.server.notice.BrokerAlert;
import si.kozolec.server.notice.Notices;

/** Writes down what watches have seen, and passes on what others should know. */
final class AlertOffice {

    private static final Logger LOG = LoggerFactory.getLogger(AlertOffice.class);

    private final WatchFiles files;
    private final Notices notices;
    private final Clock clock;

    AlertOffice(WatchFiles files, Notices notices, Clock clock) {
        this.files = files;
        this.notices = notices;
        this.clock = clock;
    }

    void tell(LiveWatch live) {
        Instant now = clock.instant();
        String broker = live.watch().broker();
        List<WatchAlert> due = live.due(now).toList();
        // First written, then told: after a restart nobody is told twice.
        files.write(broker, live.ledger().seen(now));
        for (WatchAlert alert : due) {
            LOG.warn("{}", alert.text().en());
            notices.brokerAlerted(new BrokerAlert(
                    alert.at(),
                    broker,
                    alert.number(),
                    alert.what(),
                    alert.model() == null ? "" : alert.model(),
                    alert.text(),
                    alert.kinds().stream()
                            .map(kind -> new BrokerAlert.Wrong(kind.code(), kind.path(), kind.what()))
                            .toList()));
        }
    }
}
