package si.kozolec.server.web;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import si.kozolec.server.access.Person;
import si.kozolec.server.access.Role;
import si.kozolec.server.submission.Event;
import si.kozolec.server.submission.ReviewDesk;
import si.kozolec.server.submission.Submission;
import si.kozolec.server.submission.SubmissionState;
import si.kozolec.server.submission.SubmissionSummary;

/** Shows proposals to those whom they concern: the queue, each of them, and all that was ever decided. */
@Path("/submissions")
@Produces(MediaType.TEXT_HTML)
@Hidden
public final class SubmissionsPages {

    private static final int SIZE = 25;
    private static final int TRAIL = 100;
    private static final int LAST_PAGE = 1_000;

    private final ReviewDesk desk;
    private final Pages pages;
    private final FormGate gate;
    private final SubmissionView view;
    private final Clock clock;

    public SubmissionsPages(ReviewDesk desk, Pages pages, FormGate gate, Clock clock) {
        this.desk = desk;
        this.pages = pages;
        this.gate = gate;
        this.view = new SubmissionView(desk, pages, clock);
        this.clock = clock;
    }

    @GET
    public Response queue(
            @QueryParam("state") List<String> states,
            @QueryParam("page") @Nullable String page,
            @Context ContainerRequestContext request) {
        Frame frame = pages.frame(request);
        Optional<Person> reader = gate.reader(request, Role.SUBMITTER);
        if (reader.isEmpty()) {
            return SubmissionView.toSignIn(frame);
        }
        List<SubmissionState> chosen = states.stream()
                .flatMap(state -> SubmissionState.of(state).stream())
                .toList();
        List<SubmissionSummary> all = desk.list(reader.get());
        Map<SubmissionState, Long> counts = new EnumMap<>(SubmissionState.class);
        all.forEach(summary -> counts.merge(summary.state(), 1L, Long::sum));
        List<SubmissionSummary> wanted = new ArrayList<>(all);
        wanted.removeIf(summary -> !chosen.isEmpty() && !chosen.contains(summary.state()));
        // What can still be helped comes first, and of that what has waited longest to be looked at.
        wanted.sort(Comparator.comparing((SubmissionSummary summary) -> !summary.isLate(clock.instant()))
                .thenComparing(summary -> !summary.state().isOpen())
                .thenComparing(SubmissionSummary::changedAt, Comparator.reverseOrder()));
        int number = number(page, wanted.size());
        boolean curator = reader.get().may(Role.CURATOR);
        Frame titled = frame.titled(Section.CURATE, frame.texts().of(curator ? "queue.title" : "queue.mine"));
        return Response.ok(pages.show(
                        "queue.jte",
                        new QueuePage(
                                titled,
                                wanted.stream()
                                        .skip((number - 1L) * SIZE)
                                        .limit(SIZE)
                                        .toList(),
                                wanted.size(),
                                number,
                                SIZE,
                                counts,
                                chosen,
                                desk.policy().approvals(),
                                clock.instant(),
                                curator)))
                .build();
    }

    @GET
    @Path("/trail")
    public Response trail(@QueryParam("page") @Nullable String page, @Context ContainerRequestContext request) {
        Frame frame = pages.frame(request);
        Optional<Person> reader = gate.reader(request, Role.CURATOR);
        if (reader.isEmpty()) {
            return SubmissionView.toSignIn(frame);
        }
        int number = number(page, Integer.MAX_VALUE);
        List<TrailPage.Line> lines = trail(reader.get(), frame.texts(), number * TRAIL);
        int from = Math.min(lines.size(), (number - 1) * TRAIL);
        int to = Math.min(lines.size(), number * TRAIL);
        Frame titled = frame.titled(Section.CURATE, frame.texts().of("trail.title"));
        return Response.ok(pages.show(
                        "trail.jte", new TrailPage(titled, lines.subList(from, to), number, lines.size() > to)))
                .build();
    }

    /** The newest moments of all proposals, one more than asked for when there are. */
    private List<TrailPage.Line> trail(Person reader, Texts texts, int wanted) {
        List<TrailPage.Line> lines = new ArrayList<>();
        List<SubmissionSummary> newest = new ArrayList<>(desk.list(reader));
        newest.sort(Comparator.comparing(SubmissionSummary::changedAt).reversed());
        for (SubmissionSummary summary : newest) {
            // What changed last before everything that is already here cannot come in any more.
            if (lines.size() > wanted
                    && summary.changedAt().isBefore(lines.get(wanted).event().at())) {
                break;
            }
            Submission submission = desk.find(reader, summary.number()).submission();
            for (Event event : submission.events()) {
                lines.add(
                        new TrailPage.Line(summary.number(), summary.title(), event, Conversation.what(texts, event)));
            }
            lines.sort(
                    Comparator.comparing((TrailPage.Line line) -> line.event().at())
                            .reversed());
            if (lines.size() > wanted + 1) {
                lines.subList(wanted + 1, lines.size()).clear();
            }
        }
        return lines;
    }

    @GET
    @Path("/{number: [1-9][0-9]{0,8}}")
    public Response submission(
            @PathParam("number") int number,
            @QueryParam("revision") @Nullable String revision,
            @Context ContainerRequestContext request) {
        Frame frame = pages.frame(request);
        Optional<Person> reader = gate.reader(request, Role.SUBMITTER);
        if (reader.isEmpty()) {
            return SubmissionView.toSignIn(frame);
        }
        return Response.ok(view.page(frame, reader.get(), number, revision, SubmissionPage.Attempt.NONE))
                .build();
    }

    /** A page that there is; a number beyond the last leads to the last. */
    private static int number(@Nullable String asked, int total) {
        int last = (int) Math.min(LAST_PAGE, Math.max(1, (total + SIZE - 1L) / SIZE));
        if (asked == null || !asked.matches("[0-9]{1,6}")) {
            return 1;
        }
        return Math.min(last, Math.max(1, Integer.parseInt(asked)));
    }
}
