package si.kozolec.server.git;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jgit.errors.PackProtocolException;
import org.eclipse.jgit.errors.RepositoryNotFoundException;
import org.eclipse.jgit.http.server.GitServlet;
import org.eclipse.jgit.http.server.UploadPackErrorHandler;
import org.eclipse.jgit.http.server.resolver.AsIsFileService;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.transport.ReceivePack;
import org.eclipse.jgit.transport.UploadPack;
import org.eclipse.jgit.transport.resolver.ServiceNotEnabledException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import si.kozolec.model.Language;
import si.kozolec.model.LocalizedText;
import si.kozolec.server.access.Person;
import si.kozolec.server.access.Role;

/**
 * Git's smart HTTP protocol, as {@code /git/models.git}. Everybody may clone and fetch {@code main} and the versions; whoever may see a
 * submission may fetch it, too. A push to {@code refs/for/main} becomes a submission, and to anything else it is refused.
 */
public final class GitHttp extends GitServlet {

    private static final Logger LOG = LoggerFactory.getLogger(GitHttp.class);

    /** The repository's name in addresses. */
    public static final String NAME = "models.git";

    private static final long serialVersionUID = 1L;
    private static final int TIMEOUT_SECONDS = 60;
    private static final long ASKED_BYTES = 8L << 20;
    private static final long COMMANDS_BYTES = 1L << 20;
    private static final String PERSON = "kozolec.person";
    private static final String INCOMING = "kozolec.incoming";
    private static final LocalizedText SIGN_IN = new LocalizedText(
            "Za oddajo predloga potrebujete žeton z vlogo submitter: kot geslo ali v glavi Authorization: Bearer.",
            "To push you need a token with the role submitter: as the password, or in the header Authorization: Bearer.");
    private static final LocalizedText SAY_WHO = new LocalizedText(
            "Predloge vidijo tisti, ki so jih oddali, in skrbniki: za prevzem potrebujete žeton, kot geslo ali v glavi Authorization: Bearer.",
            "Submissions are for those who made them and for curators: to fetch one you need a token, as the password, or in the header Authorization: Bearer.");
    private static final LocalizedText TOO_LARGE =
            new LocalizedText("Zahteva je prevelika.", "The request is too large.");

    private final transient GitVisitors visitors;
    private final transient GitDesk desk;
    private final transient PushLimits limits;

    private GitHttp(ModelRepository repository, GitVisitors visitors, GitDesk desk, PushLimits limits) {
        this.visitors = visitors;
        this.desk = desk;
        this.limits = limits;
        setAsIsFileService(AsIsFileService.DISABLED);
        setRepositoryResolver((HttpServletRequest request, String name) -> {
            if (!name.equals(NAME)) {
                throw new RepositoryNotFoundException(name);
            }
            repository.git().incrementOpen();
            return repository.git();
        });
        setUploadPackErrorHandler(GitHttp::serve);
        setUploadPackFactory(this::upload);
        setReceivePackFactory(this::receive);
    }

    /** A servlet for {@code /git/*} that serves the repository for reading only. */
    public static HttpServlet servlet(ModelRepository repository) {
        return servlet(repository, GitVisitors.NOBODY, GitDesk.CLOSED, PushLimits.USUAL);
    }

    /** A servlet for {@code /git/*} that serves the repository and hands pushes to the desk. */
    public static HttpServlet servlet(
            ModelRepository repository, GitVisitors visitors, GitDesk desk, PushLimits limits) {
        return new GitHttp(repository, visitors, desk, limits);
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Language language = language(request);
        boolean push = isPush(request);
        try {
            Person person = visitors.person(request);
            if (push && !person.may(Role.SUBMITTER)) {
                throw new GitDeniedException(person.isKnown() ? 403 : 401, SIGN_IN, Optional.empty());
            }
            long most = push ? limits.packBytes() + COMMANDS_BYTES : ASKED_BYTES;
            if (request.getContentLengthLong() > most) {
                throw new GitDeniedException(413, TOO_LARGE, Optional.empty());
            }
            request.setAttribute(PERSON, person);
            super.service(person.isKnown() ? limited(request, most) : asked(request, most), response);
        } catch (GitDeniedException e) {
            if (e.status() == 403 || e.status() == 413) {
                LOG.info("refused a request for git: {}", e.text().en());
            }
            deny(response, e, language);
        } finally {
            if (request.getAttribute(INCOMING) instanceof Incoming incoming) {
                incoming.close();
            }
        }
    }

    private static HttpServletRequest limited(HttpServletRequest request, long most) {
        return new LimitedRequest(request, most);
    }

    /** Whoever asks for submissions without saying who they are is asked back; all others are served as they are. */
    private static HttpServletRequest asked(HttpServletRequest request, long most) throws IOException {
        if (!Question.isOne(request)) {
            return limited(request, most);
        }
        Question question = Question.of(request);
        if (question.isAboutSubmissions()) {
            throw new GitDeniedException(401, SAY_WHO, Optional.empty());
        }
        return question;
    }

    /** A line of plain text, which git shows. */
    private static void deny(HttpServletResponse response, GitDeniedException denied, Language language)
            throws IOException {
        response.setStatus(denied.status());
        if (denied.status() == 401) {
            // Git asks for a password, or its helper, only when it is told so.
            response.setHeader("WWW-Authenticate", "Basic realm=\"kozolec\", charset=\"UTF-8\"");
        }
        denied.retryAfter().ifPresent(wait -> response.setHeader("Retry-After", String.valueOf(wait.toSeconds())));
        response.setContentType("text/plain; charset=utf-8");
        response.getOutputStream().write((denied.text().preferring(language) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private UploadPack upload(HttpServletRequest request, Repository git) {
        UploadPack upload = new UploadPack(git);
        upload.setTimeout(TIMEOUT_SECONDS);
        // What is not advertised is only given when it is reachable from what is, so nobody fetches a hidden object by
        // its id.
        upload.setRequestPolicy(UploadPack.RequestPolicy.ADVERTISED);
        Person person = person(request);
        upload.setAdvertiseRefsHook(new VisibleRefs(git, person.isKnown() ? desk.visible(person) : Set.of()));
        String protocol = request.getHeader("Git-Protocol");
        if (protocol != null) {
            upload.setExtraParameters(List.of(protocol.split(":")));
        }
        return upload;
    }

    /** Who asks for what is not to be had is told no; that is no failure of ours. */
    private static void serve(
            HttpServletRequest request, HttpServletResponse response, UploadPackErrorHandler.UploadPackRunnable run)
            throws IOException {
        try {
            run.upload();
        } catch (PackProtocolException e) {
            LOG.info("refused a fetch of {}: {}", person(request).id(), e.getMessage());
            if (!response.isCommitted()) {
                response.sendError(HttpServletResponse.SC_FORBIDDEN);
            }
        }
    }

    private ReceivePack receive(HttpServletRequest request, Repository git) throws ServiceNotEnabledException {
        try {
            if (request.getMethod().equals("GET")) {
                // Only asks where main stands: nothing will land.
                return reception(request, git, git, () -> {});
            }
            Incoming incoming = Incoming.beside(git);
            request.setAttribute(INCOMING, incoming);
            return reception(request, git, incoming.repository(), incoming::close);
        } catch (IOException e) {
            throw new ServiceNotEnabledException(e.getMessage(), e);
        }
    }

    private PushReception reception(HttpServletRequest request, Repository git, Repository where, Runnable afterwards)
            throws IOException {
        return new PushReception(
                where,
                afterwards,
                git.getRefDatabase().exactRef(ModelRepository.MAIN),
                limits,
                again(request),
                person(request),
                language(request));
    }

    /** A push may be long on its way: when it is here, the token has to hold still. */
    private GitDesk again(HttpServletRequest request) {
        return new GitDesk() {
            @Override
            public Set<Integer> visible(Person person) {
                return desk.visible(person);
            }

            @Override
            public List<String> receive(Person person, Push push, Language language) throws PushRefusedException {
                try {
                    return desk.receive(visitors.person(request), push, language);
                } catch (GitDeniedException e) {
                    throw new PushRefusedException(List.of(e.text().preferring(language)));
                }
            }
        };
    }

    private static Person person(HttpServletRequest request) {
        return request.getAttribute(PERSON) instanceof Person person ? person : Person.ANYONE;
    }

    private static boolean isPush(HttpServletRequest request) {
        String path = request.getRequestURI();
        return path.endsWith("/git-receive-pack")
                || (path.endsWith("/info/refs") && "git-receive-pack".equals(request.getParameter("service")));
    }

    private static Language language(HttpServletRequest request) {
        String header = request.getHeader("Accept-Language");
        return header == null
                ? Language.EN
                : Language.of(header.split("[,;]", 2)[0]).orElse(Language.EN);
    }
}
