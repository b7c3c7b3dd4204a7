package si.kozolec.server.git;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;
import java.util.Set;
import org.eclipse.jgit.lib.ObjectChecker;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.transport.AdvertiseRefsHook;
import org.eclipse.jgit.transport.ReceiveCommand;
import org.eclipse.jgit.transport.ReceivePack;
import org.eclipse.jgit.transport.UploadPack;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import si.kozolec.model.Language;
import si.kozolec.server.access.Person;

/** Takes a push apart and hands it to the desk. No reference ever moves because of a push itself. */
final class PushReception extends ReceivePack {

    private static final Logger LOG = LoggerFactory.getLogger(PushReception.class);
    private static final long COMMAND_BYTES = 64 << 10;
    private static final int TIMEOUT_SECONDS = 60;

    private final PushLimits limits;
    private final Runnable afterwards;

    /**
     * A reception.
     *
     * @param incoming where the push lands
     * @param afterwards clears away what the push has left; it has run before whoever pushes hears how it went
     * @param main the reference that pushes grow from; null in an empty repository
     */
    PushReception(
            Repository incoming,
            Runnable afterwards,
            @Nullable Ref main,
            PushLimits limits,
            GitDesk desk,
            Person person,
            Language language) {
        super(incoming);
        this.limits = limits;
        this.afterwards = afterwards;
        setMaxPackSizeLimit(limits.packBytes());
        setMaxObjectSizeLimit(limits.packBytes());
        setMaxCommandBytes(COMMAND_BYTES);
        setTimeout(TIMEOUT_SECONDS);
        setAllowDeletes(false);
        setAllowNonFastForwards(false);
        setAllowPushOptions(false);
        setObjectChecker(new ObjectChecker());
        // Else somebody could name an object of a submission that they may not see, and get it.
        setCheckReferencedObjectsAreReachable(true);
        setAdvertiseRefsHook(new OnlyMain(main));
        setPreReceiveHook((reception, commands) -> receive(
                new PushReader(incoming, main == null ? null : main.getObjectId(), limits), desk, person, language));
    }

    @Override
    public void receive(InputStream input, OutputStream output, @Nullable OutputStream messages) throws IOException {
        try {
            super.receive(gated(input), output, messages);
        } finally {
            afterwards.run();
        }
    }

    @Override
    public void receiveWithExceptionPropagation(InputStream input, OutputStream output, @Nullable OutputStream messages)
            throws IOException {
        try {
            super.receiveWithExceptionPropagation(gated(input), output, messages);
        } finally {
            afterwards.run();
        }
    }

    private InputStream gated(InputStream input) {
        return input instanceof PackGate ? input : new PackGate(input, limits.objects());
    }

    private void receive(PushReader reader, GitDesk desk, Person person, Language language) {
        try {
            desk.receive(person, reader.read(getAllCommands()), language).forEach(this::sendMessage);
            // Done: the reference of this name is only a way to say what to do with the commit.
            getAllCommands().forEach(command -> command.setResult(ReceiveCommand.Result.OK));
        } catch (PushRefusedException e) {
            LOG.info("refused a push of {}: {}", person.id(), e.getMessage());
            e.lines().forEach(this::sendMessage);
            reject(e.lines().get(0));
        } catch (IOException | RuntimeException e) {
            LOG.error("a push of {} has failed", person.id(), e);
            reject("napaka na naši strani / the fault is ours");
        }
    }

    private void reject(String why) {
        getAllCommands().forEach(command -> command.setResult(ReceiveCommand.Result.REJECTED_OTHER_REASON, why));
    }

    /** Whoever pushes is told of main and nothing else. */
    private record OnlyMain(@Nullable Ref main) implements AdvertiseRefsHook {

        @Override
        public void advertiseRefs(UploadPack upload) {
            throw new IllegalStateException("this is a door for pushes");
        }

        @Override
        public void advertiseRefs(ReceivePack receive) {
            try {
                Map<String, Ref> refs = main == null ? Map.of() : Map.of(main.getName(), main);
                receive.setAdvertisedRefs(refs, Set.<ObjectId>of());
            } catch (IOException e) {
                throw RepositoryException.reading("refs", e);
            }
        }
    }
}
