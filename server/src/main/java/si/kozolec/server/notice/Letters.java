package si.kozolec.server.notice;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import si.kozolec.model.Language;
import si.kozolec.model.ModelId;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes letters about what happened: plain text, Slovenian first and English below it. */
final class Letters {

    static final String SUBJECT = "subject";
    static final String TEXT = "text";
    static final String THREAD = "thread";

    private static final String BETWEEN = "\n\n* * *\n\n";
    private static final int LONGEST_SUBJECT = 150;
    private static final int LONGEST_TITLE = 300;

    /** What follows from something else that is told: the checks from the revision, the end from the publication. */
    private static final Set<String> TOLD_ANYWAY = Set.of("checked", "published");

    private final URI base;
    private final NoticeTexts sl = new NoticeTexts(Language.SL);
    private final NoticeTexts en = new NoticeTexts(Language.EN);

    /** Letters from the server with that address. */
    Letters(URI base) {
        this.base = base;
    }

    /** One letter for all that was published together. */
    List<Parcel> of(Publication publication, Set<NoticeKind> wanted) {
        boolean versions = !publication.versions().isEmpty();
        boolean silent = versions
                ? !wanted.contains(NoticeKind.VERSION_PUBLISHED)
                : !wanted.contains(NoticeKind.MODEL_CHANGED)
                        || publication.models().isEmpty();
        if (silent) {
            return List.of();
        }
        String kind = versions ? "published" : "changed";
        List<String> names = versions
                ? publication.versions().stream()
                        .map(released -> released.model() + " " + released.version())
                        .toList()
                : publication.models().stream().map(ModelId::toString).toList();
        List<String> links = versions
                ? publication.versions().stream()
                        .map(released -> base + "/models/" + released.model() + "/" + released.version())
                        .toList()
                : publication.models().stream()
                        .map(id -> base + "/models/" + id)
                        .toList();
        String subject = "Kozolec: " + sl.say(kind + ".subject", inShort(names, sl));
        String text = publication(kind, sl, publication, names, links)
                + BETWEEN
                + publication(kind, en, publication, names, links);
        String id = Parcel.idOf("letter", base.toString(), publication.commit());
        return List.of(letter(id, publication.at(), subject, text, publication.submission()));
    }

    /** A letter about a submission; none about what somebody is told anyway. */
    List<Parcel> of(SubmissionChange change) {
        if (TOLD_ANYWAY.contains(change.event())) {
            return List.of();
        }
        String title = Plain.line(change.title(), LONGEST_TITLE);
        String subject = "Kozolec: " + sl.say("submission.subject", change.submission(), title);
        String text = submission(sl, change, title) + BETWEEN + submission(en, change, title);
        String id = Parcel.idOf(
                "letter",
                base.toString(),
                "" + change.submission(),
                change.event(),
                change.by(),
                change.at().toString());
        return List.of(letter(id, change.at(), subject, text, change.submission()));
    }

    /** A letter about a context broker. */
    List<Parcel> of(BrokerAlert alert) {
        String subject = "Kozolec: " + sl.say("broker.subject", alert.broker(), sl.word("broker", alert.what()));
        String text = broker(sl, Language.SL, alert) + BETWEEN + broker(en, Language.EN, alert);
        String id = Parcel.idOf(
                "letter",
                base.toString(),
                "brokers/" + alert.broker(),
                "" + alert.number(),
                alert.at().toString());
        return List.of(letter(id, alert.at(), subject, text, 0));
    }

    private String broker(NoticeTexts texts, Language language, BrokerAlert alert) {
        List<String> lines = new ArrayList<>(List.of(Plain.line(alert.text().in(language), LONGEST_TITLE), ""));
        for (BrokerAlert.Wrong error : alert.errors()) {
            String path = error.path().isEmpty() ? "" : error.path() + ": ";
            lines.add("- " + Plain.line(path + error.what().in(language), LONGEST_TITLE));
        }
        lines.addAll(List.of("", texts.say("broker.where"), base + "/brokers/" + alert.broker()));
        return String.join("\n", lines);
    }

    private static String inShort(List<String> names, NoticeTexts texts) {
        return names.size() == 1 ? names.get(0) : texts.say("published.more", names.get(0), names.size() - 1);
    }

    private String publication(
            String kind, NoticeTexts texts, Publication publication, List<String> names, List<String> links) {
        List<String> lines = new ArrayList<>(List.of(texts.say(kind + ".text"), ""));
        for (int i = 0; i < names.size(); i++) {
            lines.add(names.get(i));
            lines.add(links.get(i));
        }
        if (publication.submission() > 0) {
            String title = Plain.line(publication.title(), LONGEST_TITLE);
            lines.addAll(List.of(
                    "",
                    texts.say("from-submission", publication.submission(), title),
                    address(publication.submission())));
        }
        return String.join("\n", lines);
    }

    private String submission(NoticeTexts texts, SubmissionChange change, String title) {
        return Stream.of(
                        texts.say("submission.text", change.submission(), title, texts.word("event", change.event())),
                        texts.say("submission.by", Plain.line(change.byName(), LONGEST_TITLE)),
                        texts.say("submission.state", texts.word("state", change.state())),
                        address(change.submission()))
                .reduce((above, below) -> above + "\n" + below)
                .orElseThrow();
    }

    private String address(int submission) {
        return base + "/submissions/" + submission;
    }

    private static Parcel letter(String id, Instant at, String subject, String text, int submission) {
        ObjectNode letter = JsonNodeFactory.instance.objectNode();
        letter.put(SUBJECT, Plain.line(subject, LONGEST_SUBJECT));
        letter.put(TEXT, text);
        if (submission > 0) {
            letter.put(THREAD, "submission-" + submission);
        }
        return new Parcel(id, at, letter);
    }
}
