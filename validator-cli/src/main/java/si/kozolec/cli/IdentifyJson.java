package si.kozolec.cli;

import java.io.PrintStream;
import org.jspecify.annotations.Nullable;
import si.kozolec.cli.report.JsonOut;
import si.kozolec.draft.Draft;
import si.kozolec.identification.Candidate;
import si.kozolec.identification.Identification;
import si.kozolec.model.Finding;
import si.kozolec.model.Language;
import si.kozolec.sample.Sample;

/** Prints which models fit for programs. */
final class IdentifyJson {

    private final JsonOut json;
    private final Language language;

    private IdentifyJson(PrintStream out, Language language) {
        this.json = new JsonOut(out);
        this.language = language;
    }

    static void print(PrintStream out, Identification found, @Nullable Draft draft, Language language) {
        new IdentifyJson(out, language).print(found, draft);
    }

    private void print(Identification found, @Nullable Draft draft) {
        Sample sample = found.sample();
        json.begin().truth("fits", found.fits());
        json.begin("payload")
                .text("form", sample.form().code())
                .number("entities", sample.entities())
                .truth("more", sample.more())
                .end();
        json.list("models");
        found.models().forEach(this::model);
        json.endList();
        if (draft != null) {
            draft(draft);
        }
        json.end().finish();
    }

    private void model(Candidate one) {
        json.begin().text("model", one.model()).text("version", one.version());
        json.text("title", one.title().preferring(language));
        json.decimal("score", one.score())
                .truth("conforms", one.conforms())
                .text("conformity", one.conformity().code());
        json.texts("matched", one.matched().stream().map(Candidate.Match::field).toList());
        json.texts(
                "missing",
                one.missing().stream().map(Candidate.Missing::attribute).toList());
        json.texts(
                "unknown", one.unknown().stream().map(Candidate.Unknown::field).toList());
        json.list("reasons");
        for (Candidate.Reason reason : one.reasons()) {
            json.begin().text("code", reason.code()).decimal("points", reason.points());
            json.text("text", reason.text().preferring(language)).end();
        }
        json.endList().list("fields");
        one.matched().forEach(this::match);
        for (Candidate.Unknown unknown : one.unknown()) {
            json.begin()
                    .text("field", unknown.field())
                    .text("nearest", unknown.nearest())
                    .end();
        }
        json.endList().list("problems");
        for (Finding problem : one.problems()) {
            json.begin().text("code", problem.code()).text("pointer", problem.pointer());
            json.text("message", problem.message().preferring(language)).end();
        }
        json.endList().end();
    }

    private void match(Candidate.Match match) {
        json.begin().text("field", match.field()).text("attribute", match.attribute());
        json.text("label", match.label().preferring(language))
                .text("likeness", match.likeness().code())
                .decimal("weight", match.weight());
        json.texts(
                "doubts",
                match.doubts().stream()
                        .map(doubt -> doubt.text().preferring(language))
                        .toList());
        json.end();
    }

    private void draft(Draft draft) {
        json.begin("draft")
                .text("model", draft.model())
                .texts("files", draft.texts().keySet());
        json.list("reused");
        for (Draft.Reused one : draft.reused()) {
            json.begin()
                    .text("field", one.field())
                    .text("attribute", one.attribute())
                    .text("from", one.from())
                    .end();
        }
        json.endList().list("gaps");
        for (Draft.Gap gap : draft.gaps()) {
            json.begin().text("rule", gap.rule()).text("file", gap.file());
            json.text("text", gap.text().preferring(language)).end();
        }
        json.endList().end();
    }
}
