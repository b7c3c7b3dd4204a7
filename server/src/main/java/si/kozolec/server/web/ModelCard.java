package si.kozolec.server.web;

import java.util.List;
import java.util.Optional;
import si.kozolec.model.LocalizedText;
import si.kozolec.server.search.FoundModel;
import si.kozolec.server.search.Highlight;
import si.kozolec.server.search.ModelSummary;

/**
 * A model in a list.
 *
 * @param frame the page that the list is on
 * @param model what lists show of it
 * @param highlights where the words of a question were found
 */
public record ModelCard(Frame frame, ModelSummary model, List<Highlight> highlights) {

    private static final int LONGEST_EXCERPT = 260;

    static ModelCard of(Frame frame, FoundModel found) {
        return new ModelCard(frame, found.summary(), found.highlights());
    }

    public String link() {
        return frame.link("/models/" + model.id());
    }

    /** Its title, in pieces of which some answer the question; the name when it has no title. */
    public List<Highlight.Piece> title() {
        String plain = frame.texts().of(model.title());
        return highlight("title")
                .orElseGet(() -> plain(plain.isEmpty() ? model.id().name() : plain));
    }

    /** What to show below the title: where the words were found, or else how the description begins. */
    public List<Highlight.Piece> excerpt() {
        return highlight("description")
                .orElseGet(() -> plain(shortened(frame.texts().of(model.description()))));
    }

    /** The language of the title, where it is not that of the page; empty when it is. */
    public String titleLanguage() {
        return frame.texts().foreign(model.title());
    }

    public String excerptLanguage() {
        return frame.texts().foreign(model.description());
    }

    /** The fields of city life that it belongs to, as people call them. */
    public List<String> domains() {
        return model.domains().stream()
                .map(domain -> domain(frame.texts(), domain))
                .toList();
    }

    static String domain(Texts texts, String code) {
        return texts.orElse("domain." + code.replaceAll("[ -]", ""), code);
    }

    private Optional<List<Highlight.Piece>> highlight(String field) {
        LocalizedText text = field.equals("title") ? model.title() : model.description();
        String shown = text.in(frame.texts().language()).isEmpty()
                ? frame.texts().language().other().tag()
                : frame.lang();
        return highlights.stream()
                .filter(highlight -> highlight.field().equals(field))
                .filter(highlight -> highlight.language().tag().equals(shown))
                .findFirst()
                .map(Highlight::pieces);
    }

    private static List<Highlight.Piece> plain(String text) {
        return List.of(new Highlight.Piece(text, false));
    }

    /** The beginning, cut between words. */
    static String shortened(String text) {
        if (text.length() <= LONGEST_EXCERPT) {
            return text;
        }
        int space = text.lastIndexOf(' ', LONGEST_EXCERPT);
        return text.substring(0, space < LONGEST_EXCERPT / 2 ? LONGEST_EXCERPT : space) + " …";
    }
}
