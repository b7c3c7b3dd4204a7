package si.kozolec.server.git;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import org.eclipse.jgit.errors.RepositoryNotFoundException;
import org.eclipse.jgit.http.server.GitServlet;
import org.eclipse.jgit.http.server.resolver.AsIsFileService;
import org.eclipse.jgit.transport.UploadPack;

/** Serves clone and fetch over git's smart HTTP protocol, as {@code /git/models.git}. Nothing can be pushed here yet. */
public final class GitHttp {

    /** The repository's name in addresses. */
    public static final String NAME = "models.git";

    private static final int TIMEOUT_SECONDS = 60;

    private GitHttp() {}

    /** A servlet for {@code /git/*} that serves the repository. */
    public static HttpServlet servlet(ModelRepository repository) {
        GitServlet servlet = new GitServlet();
        servlet.setAsIsFileService(AsIsFileService.DISABLED);
        servlet.setRepositoryResolver((HttpServletRequest request, String name) -> {
            if (!name.equals(NAME)) {
                throw new RepositoryNotFoundException(name);
            }
            repository.git().incrementOpen();
            return repository.git();
        });
        servlet.setUploadPackFactory((request, git) -> {
            UploadPack upload = new UploadPack(git);
            upload.setTimeout(TIMEOUT_SECONDS);
            String protocol = request.getHeader("Git-Protocol");
            if (protocol != null) {
                upload.setExtraParameters(java.util.List.of(protocol.split(":")));
            }
            return upload;
        });
        servlet.setReceivePackFactory(null);
        return servlet;
    }
}
