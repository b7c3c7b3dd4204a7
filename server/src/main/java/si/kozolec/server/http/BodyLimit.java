package si.kozolec.server.http;

import java.util.List;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.SizeLimitHandler;
import org.eclipse.jetty.util.Callback;

/** Limits the bodies of requests, but not of those for a mount: what a push may bring, only git's own door can say. */
final class BodyLimit extends SizeLimitHandler {

    private final List<Mount> mounts;

    BodyLimit(long maxBodyBytes, List<Mount> mounts) {
        super(maxBodyBytes, -1);
        this.mounts = mounts;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        String path = Request.getPathInContext(request);
        if (mounts.stream().anyMatch(mount -> mount.serves(path))) {
            return getHandler().handle(request, response, callback);
        }
        return super.handle(request, response, callback);
    }
}
