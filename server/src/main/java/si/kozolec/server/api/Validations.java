package si.kozolec.server.api;

import jakarta.ws.rs.core.MediaType;
import java.io.ByteArrayOutputStream;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import si.kozolec.payload.Slice;
import si.kozolec.server.http.Desk;
import si.kozolec.server.http.Document;
import si.kozolec.server.http.Failure;
import si.kozolec.server.http.Post;
import si.kozolec.validation.Judge;
import si.kozolec.validation.Judgement;
import si.kozolec.validation.ReportJson;
import si.kozolec.validation.Totals;
import si.kozolec.validation.UnknownModelException;

/** Judges single entities at a desk of their own: one payload a call is what vendors' programs send all day. */
public final class Validations implements Desk {

    static final String PATH = "/api/v1/validate";

    private static final Set<String> ONE_DOCUMENT = Set.of("", "application/json", "application/ld+json");

    private static final int MOST_KEPT = 1_000;

    private final Judge judge;
    private final Map<Judgement, Document> kept = new ConcurrentHashMap<>();

    public Validations(Judge judge) {
        this.judge = judge;
    }

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public @Nullable Document answer(Post post) {
        if (!ONE_DOCUMENT.contains(post.mediaType()) || !looksLikeOneEntity(post.body())) {
            return null;
        }
        ValidationQuestion question;
        try {
            question = ValidationQuestion.from(post.call(), post.acceptLanguage(), post.links());
        } catch (Failure e) {
            return null;
        }
        Slice slice = new Slice(post.body(), 0, post.body().length, 0, 1, 1, "");
        try {
            Judgement judgement = judge.judge(slice, question.wanted(), "");
            return question.fail() && !judgement.conforms() ? null : answer(judgement, question);
        } catch (UnknownModelException e) {
            return null;
        }
    }

    /** Of right entities that are all of one model the same is said. */
    private Document answer(Judgement judgement, ValidationQuestion question) {
        if (!judgement.clean() || judgement.entityId() != null) {
            return report(judgement, question);
        }
        Document before = kept.get(judgement);
        if (before != null) {
            return before;
        }
        if (kept.size() >= MOST_KEPT) {
            kept.clear();
        }
        Document document = report(judgement, question);
        kept.put(judgement, document);
        return document;
    }

    private static Document report(Judgement judgement, ValidationQuestion question) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
        try (ReportJson report = ReportJson.document(bytes, question.language())) {
            report.result(null, 0, judgement);
            report.finish(Totals.NONE.plus(judgement));
        }
        return Document.once(bytes.toByteArray(), MediaType.APPLICATION_JSON_TYPE);
    }

    /** An object, at first sight; arrays and whatever else may hold several are for the resource. */
    private static boolean looksLikeOneEntity(byte[] body) {
        for (byte octet : body) {
            if (octet > ' ') {
                return octet == '{';
            }
        }
        return false;
    }
}
