package si.kozolec.server;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;
import si.kozolec.model.Catalogues;
import si.kozolec.model.Finding;
import si.kozolec.model.ModelFiles;
import si.kozolec.server.broker.AuditHouse;
import si.kozolec.server.catalogue.Catalogue;
import si.kozolec.server.catalogue.CatalogueCheck;
import si.kozolec.server.catalogue.ImportSource;
import si.kozolec.server.catalogue.Importer;
import si.kozolec.server.catalogue.Progress;
import si.kozolec.server.gaiax.CredentialOffice;
import si.kozolec.server.gaiax.Outbox;
import si.kozolec.server.git.ModelRepository;
import si.kozolec.server.git.StaleRefException;
import si.kozolec.server.notice.NoticeOffice;
import si.kozolec.server.notice.Notices;
import si.kozolec.server.search.SearchIndex;
import si.kozolec.server.watch.WatchAddresses;
import si.kozolec.server.watch.WatchRoom;
import si.kozolec.validation.Judge;
import si.kozolec.validation.ModelSource;

/** The data folder with what lies in it, opened for one command or for the server. */
final class Storage implements AutoCloseable {

    private final DataFolder folder;
    private final boolean alone;
    private final ModelRepository repository;

    private Storage(DataFolder folder, boolean alone) {
        this.folder = folder;
        this.alone = alone;
        this.repository = ModelRepository.open(folder.repository());
    }

    static Storage open(Path path) {
        try {
            DataFolder folder = DataFolder.open(path);
            return new Storage(folder, folder.tryLock());
        } catch (DataFolder.DataFolderException e) {
            throw new CommandException(ExitCode.UNUSABLE, e.text());
        }
    }

    ModelRepository repository() {
        return repository;
    }

    /** Where the repository lies. */
    Path repositoryFolder() {
        return folder.repository();
    }

    /** Where tokens lie. */
    Path accessFolder() {
        return folder.access();
    }

    /** Insists that no other process works on this folder. */
    void requireAlone() {
        if (!alone) {
            throw new CommandException(ExitCode.UNUSABLE, OperatorTexts.text("data-in-use", folder));
        }
    }

    /** Puts the starter catalogue into a repository that has never held anything. */
    void fillWhenEmpty() {
        if (repository.main().isPresent()) {
            return;
        }
        try {
            ModelFiles files = Catalogues.builtIn();
            List<ImportSource.Folder> folders = files.list("").stream()
                    .filter(ModelFiles.Entry::folder)
                    .map(entry -> new ImportSource.Folder(files, entry.name(), entry.name(), "", ""))
                    .toList();
            new Importer(repository, Clock.systemUTC())
                    .run(List.of(new ImportSource("the starter catalogue", folders)), false, Progress.NONE);
        } catch (IOException e) {
            throw new CommandException(ExitCode.INTERNAL, OperatorTexts.text("starter-unreadable", e.getMessage()));
        } catch (StaleRefException e) {
            // Another process has just filled it: that is all we wanted.
        }
    }

    SearchIndex openIndex() {
        return SearchIndex.open(folder.index());
    }

    /** Begins to tell others what happens. */
    NoticeOffice openNotices(ServerConfig config) {
        try {
            return NoticeOffice.open(config.notices(), folder.notices(), config.address(), Clock.systemUTC());
        } catch (IOException e) {
            throw new CommandException(ExitCode.UNUSABLE, OperatorTexts.text("data-unusable", folder, e.getMessage()));
        }
    }

    /** Makes ready to audit context brokers. */
    AuditHouse openAudits(ServerConfig config, ModelSource models, Judge judge) {
        return AuditHouse.open(
                config.brokers(),
                folder.brokers(),
                folder.audits(),
                models,
                judge,
                config.environment(),
                Clock.systemUTC());
    }

    /** Makes ready to watch context brokers. */
    WatchRoom openWatches(
            ServerConfig config,
            AuditHouse audits,
            ModelSource models,
            Judge judge,
            WatchAddresses addresses,
            Notices notices) {
        return WatchRoom.open(
                folder.watches(), audits, models, judge, addresses, notices, config.watch(), Clock.systemUTC());
    }

    /** Makes ready to sign for Gaia-X. */
    CredentialOffice openCredentials(ServerConfig config, Catalogue catalogue, Supplier<URI> address) {
        return new CredentialOffice(
                config.gaiax(),
                new CredentialOffice.Surroundings(
                        folder.identity(),
                        catalogue,
                        repository,
                        address,
                        config.environment(),
                        config.brokers().networks(),
                        Clock.systemUTC()));
    }

    /** Makes ready to hand what was signed to others. */
    Outbox openOutbox(ServerConfig config, CredentialOffice office) {
        return new Outbox(
                config.gaiax().targets(),
                office,
                new Outbox.Surroundings(
                        folder.outbox(),
                        config.environment(),
                        config.brokers().networks(),
                        config.gaiax().giveUpAfter(),
                        Clock.systemUTC()));
    }

    /** Lets the index follow git, unless a running server does that. */
    void bringIndexUpToDate() {
        if (alone) {
            try (SearchIndex index = openIndex()) {
                new Catalogue(repository, index);
            }
        }
    }

    /** Makes the index again and tells how many models it holds. */
    int reindex() {
        try (SearchIndex index = openIndex()) {
            new Catalogue(repository, index).reindex();
            return index.size();
        }
    }

    /** Checks everything; beside a running server all but the index, which is that server's. */
    List<Finding> verify() {
        CatalogueCheck check = new CatalogueCheck(repository);
        if (!alone) {
            return check.run(null);
        }
        try (SearchIndex index = openIndex()) {
            return check.run(index);
        }
    }

    @Override
    public void close() {
        repository.close();
        folder.close();
    }
}
