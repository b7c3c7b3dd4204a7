package si.kozolec.server;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongFunction;
import si.kozolec.server.catalogue.Catalogue;
import si.kozolec.server.gaiax.Outbox;
import si.kozolec.server.gaiax.TargetOptions;
import si.kozolec.server.gaiax.TargetState;
import si.kozolec.server.http.Metrics;
import si.kozolec.server.notice.NoticeOffice;
import si.kozolec.validation.CompiledModels;

/** What operators watch of the rooms behind the requests; each figure is read when somebody looks. */
final class Figures {

    private Figures() {}

    static Metrics of(Catalogue catalogue, CompiledModels compiled, NoticeOffice notices, Outbox outbox) {
        Metrics metrics = new Metrics();
        metrics.gauge(
                "kozolec.models",
                "Models that the repository knows",
                () -> catalogue.snapshot().models().size());
        metrics.gauge(
                "kozolec.versions",
                "Published versions",
                () -> catalogue.snapshot().versionCount());
        metrics.gauge(
                "kozolec.index.models",
                "Models that the search index holds",
                () -> catalogue.index().size());
        metrics.gauge(
                "kozolec.index.bytes",
                "Size of the search index",
                () -> catalogue.index().sizeInBytes());
        metrics.gauge(
                "kozolec.compiled.models",
                "Models that are ready to judge payloads by",
                () -> compiled.figures().size());
        metrics.gauge(
                "kozolec.compiled.hits",
                "How often a payload's model was ready",
                () -> compiled.figures().hits());
        metrics.gauge(
                "kozolec.compiled.misses",
                "How often a payload's model had to be made ready",
                () -> compiled.figures().misses());
        metrics.gauge(
                "kozolec.notices.waiting",
                "Notices that are still to be delivered",
                () -> notices.figures().waiting());
        metrics.gauge(
                "kozolec.notices.failed",
                "Notices that were given up",
                () -> notices.figures().failed());
        metrics.gauge(
                "kozolec.notices.failures",
                "Attempts to deliver a notice that went wrong",
                () -> notices.figures().failures());
        metrics.gauge(
                "kozolec.notices.lost",
                "Notices that could not be written down",
                () -> notices.figures().lost());
        for (TargetOptions target : outbox.options()) {
            deliveries(metrics, outbox, target, "delivered", TargetState::delivered);
            deliveries(metrics, outbox, target, "waiting", TargetState::waiting);
            deliveries(metrics, outbox, target, "failed", TargetState::failed);
        }
        return metrics;
    }

    private static void deliveries(
            Metrics metrics, Outbox outbox, TargetOptions target, String state, ToLongFunction<TargetState> figure) {
        metrics.gauge(
                "kozolec.gaiax.deliveries",
                "Events of credentials, by target and how it stands with them",
                Map.of("target", target.name(), "state", state),
                () -> known(outbox, target)
                        .map(figure::applyAsLong)
                        .map(Long::doubleValue)
                        .orElse(Double.NaN));
    }

    private static Optional<TargetState> known(Outbox outbox, TargetOptions target) {
        try {
            return outbox.known(target);
        } catch (IOException e) {
            // Told where it is written; whoever watches sees that there is no figure.
            return Optional.empty();
        }
    }
}
