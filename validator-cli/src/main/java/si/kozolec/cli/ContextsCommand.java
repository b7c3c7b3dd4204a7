package si.kozolec.cli;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import si.kozolec.broker.Broker;
import si.kozolec.broker.BrokerClient;
import si.kozolec.broker.BrokerTrouble;
import si.kozolec.broker.ContextCache;
import si.kozolec.broker.Credentials;
import si.kozolec.cache.BrokerContexts;
import si.kozolec.cache.KeptContext;
import si.kozolec.cache.PublishedContexts;
import si.kozolec.cli.arguments.Option;
import si.kozolec.cli.source.CatalogueContexts;
import si.kozolec.cli.source.JdkTransport;
import si.kozolec.cli.source.ServerContexts;
import si.kozolec.cli.words.ExitCode;

/** Tells which contexts a broker has cached, which of them are ours and stale, and has those fetched anew. */
final class ContextsCommand implements Command {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Override
    public int run(Shell shell) {
        Broker broker = new BrokerOptions(shell.arguments()).broker();
        List<String> homes = new ArrayList<>(List.of(BrokerContexts.PERSISTENT));
        PublishedContexts published = published(shell, homes);
        BrokerContexts contexts = new BrokerContexts(new ContextCache(client(shell, broker)), published, homes);
        List<BrokerContexts.Reloaded> reloaded = List.of();
        List<KeptContext> kept;
        try {
            if (shell.arguments().has(Option.RELOAD)) {
                reloaded = contexts.reload(shell.arguments().operands());
            }
            kept = contexts.list();
        } catch (BrokerTrouble e) {
            shell.note(e.text());
            return ExitCode.UNREADABLE;
        }
        List<KeptContext> wanted = wanted(kept, shell.arguments().operands());
        if (shell.format().equals("json")) {
            ContextsJson.print(shell.out(), broker.address().toString(), wanted, reloaded, homes);
        } else {
            new ContextsText(shell).print(broker.address().toString(), wanted, reloaded, homes);
        }
        boolean refused = reloaded.stream().anyMatch(one -> one.trouble() != null);
        boolean wrong = wanted.stream().anyMatch(one -> one.state().isWrong());
        return refused || wrong ? ExitCode.FINDINGS : ExitCode.CONFORMS;
    }

    private static PublishedContexts published(Shell shell, List<String> homes) {
        PublishedContexts atHand = new CatalogueContexts(shell.sources().models());
        Optional<String> named = shell.arguments().value(Option.SERVER);
        if (named.isEmpty()) {
            return atHand;
        }
        ServerContexts server = new ServerContexts(named.get(), atHand);
        homes.add(0, server.home());
        return server;
    }

    private static BrokerClient client(Shell shell, Broker broker) {
        JdkTransport transport = new JdkTransport(PATIENCE);
        Credentials credentials = new Credentials(
                broker.authentication(),
                transport,
                shell.surroundings().environment(),
                shell.surroundings().folder(),
                Clock.systemUTC());
        return new BrokerClient(broker, transport, credentials);
    }

    private static List<KeptContext> wanted(List<KeptContext> kept, List<String> ids) {
        return kept.stream()
                .filter(one -> ids.isEmpty() || ids.contains(one.cached().localId()))
                .toList();
    }
}
