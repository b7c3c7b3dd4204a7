package si.kozolec.cli;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import si.kozolec.cli.words.Texts;
import si.kozolec.draft.Draft;
import si.kozolec.identification.Candidate;
import si.kozolec.identification.Identification;
import si.kozolec.model.Language;
import si.kozolec.model.LocalizedText;

/** Prints which models fit for people: the best with its reasons, a few others in brief. */
final class IdentifyText {

    private static final int MOST_NAMES = 12;
    private static final int MOST_MODELS = 5;
    private static final String INDENT = "       ";

    private final Shell shell;
    private final Texts texts;
    private final Language language;

    IdentifyText(Shell shell) {
        this.shell = shell;
        this.texts = shell.texts();
        this.language = texts.language();
    }

    void print(Identification found, @Nullable Draft draft, String folder) {
        if (found.models().isEmpty()) {
            line(texts.text("identify-none"));
        } else if (!found.fits()) {
            line(texts.text("identify-none-well"));
        }
        boolean first = true;
        for (Candidate one : found.models().stream().limit(MOST_MODELS).toList()) {
            head(one);
            if (first) {
                details(one);
            } else {
                brief(one);
            }
            first = false;
        }
        if (draft != null) {
            draft(draft, folder);
        } else if (!found.fits() && !found.sample().isEmpty()) {
            line(texts.text("identify-draft-hint"));
        }
    }

    private void head(Candidate one) {
        String version = one.version() == null ? "" : " " + one.version();
        String title = one.title().preferring(language);
        line(String.format(Locale.ROOT, "%3d %%", Math.round(one.score() * 100)) + "  " + one.model() + version
                + (title.isEmpty() ? "" : "  " + title));
    }

    private void details(Candidate one) {
        one.reasons().forEach(reason -> line(INDENT + "- " + reason.text().preferring(language)));
        names(
                "identify-matched",
                one.matched().stream().map(Candidate.Match::field).toList());
        for (Candidate.Match match : one.matched()) {
            String label = match.label().preferring(language);
            if (match.renamed()) {
                line(INDENT
                        + texts.text(
                                "identify-renamed",
                                match.field(),
                                match.attribute(),
                                texts.text("likeness." + match.likeness().code()),
                                label.isEmpty() ? "" : " (" + label + ")"));
            }
            match.doubts()
                    .forEach(doubt ->
                            line(INDENT + match.field() + ": " + doubt.text().preferring(language)));
        }
        brief(one);
        one.problems()
                .forEach(problem -> line(INDENT
                        + texts.text("identify-problem", problem.message().preferring(language))));
    }

    private void brief(Candidate one) {
        names(
                "identify-missing",
                one.missing().stream()
                        .map(missing -> labelled(missing.attribute(), missing.label()))
                        .toList());
        names(
                "identify-unknown",
                one.unknown().stream()
                        .map(unknown -> unknown.nearest() == null
                                ? unknown.field()
                                : texts.text("identify-nearest", unknown.field(), unknown.nearest()))
                        .toList());
    }

    private String labelled(String name, LocalizedText label) {
        String words = label.preferring(language);
        return words.isEmpty() ? name : name + " (" + words + ")";
    }

    private void draft(Draft draft, String folder) {
        line("");
        line(texts.text(
                "draft-written",
                draft.model(),
                folder,
                String.valueOf(draft.reused().size())));
        draft.gaps().forEach(gap -> line("  - " + gap.text().preferring(language) + " [" + gap.rule() + "]"));
    }

    private void names(String key, List<String> names) {
        if (!names.isEmpty()) {
            List<String> shown = names.subList(0, Math.min(MOST_NAMES, names.size()));
            String more = names.size() > MOST_NAMES ? ", … (" + names.size() + ")" : "";
            line(INDENT + texts.text(key, String.join(", ", shown) + more));
        }
    }

    private void line(String text) {
        shell.out().println(text);
    }
}
