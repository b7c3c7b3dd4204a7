package si.kozolec.server.web;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import si.kozolec.model.ModelId;
import si.kozolec.server.catalogue.Catalogue;
import si.kozolec.server.http.Document;
import si.kozolec.server.http.Problem;
import si.kozolec.server.http.ProblemPages;
import si.kozolec.server.http.Reason;

/** Tells people on a page what went wrong, and where to go from there. */
public final class Problems implements ProblemPages {

    private static final Pattern MODEL = Pattern.compile("(/models/[^/]+/[^/]+)(?:/.*)?");
    private static final int LONGEST_NAME = 100;
    private static final int SUGGESTIONS = 5;

    private final Catalogue catalogue;
    private final Pages pages;

    public Problems(Catalogue catalogue, Pages pages) {
        this.catalogue = catalogue;
        this.pages = pages;
    }

    @Override
    public Document page(Problem problem, Asked asked) {
        // Who reads it is not asked: that may be what went wrong.
        Frame plain = pages.frame(asked.language(), asked.path(), asked.parameters(), Optional.empty());
        Frame frame = plain.titled(
                Section.ELSEWHERE, plain.texts().of(problem.reason().title()));
        return pages.show(
                "problem.jte", new ProblemPage(frame, problem, asked.requestId(), links(problem, asked, frame)));
    }

    private List<ModelLink> links(Problem problem, Asked asked, Frame frame) {
        Matcher model = MODEL.matcher(asked.path());
        if (problem.reason() == Reason.VERSION_NOT_FOUND && model.matches()) {
            return problem.nearest().stream()
                    .map(version -> ModelLink.version(version, frame.link(model.group(1) + "/" + version)))
                    .toList();
        }
        List<ModelId> nearest = problem.nearest().isEmpty() && problem.reason() == Reason.NOT_FOUND
                ? nearest(asked.path())
                : problem.nearest().stream()
                        .flatMap(id -> ModelId.parse(id).stream())
                        .toList();
        return ModelLink.of(nearest, catalogue.index(), frame);
    }

    /** The models whose names are like the end of the address. */
    private List<ModelId> nearest(String path) {
        String[] parts = path.split("/", -1);
        String last = parts[parts.length - 1];
        if (last.length() < 3 || last.length() > LONGEST_NAME) {
            return List.of();
        }
        return catalogue.index().nearest(last, SUGGESTIONS);
    }
}
