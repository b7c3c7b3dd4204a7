package si.kozolec.server.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import si.kozolec.server.access.Role;
import si.kozolec.server.access.Session;
import si.kozolec.server.api.Addresses;

/**
 * What every page has around its content.
 *
 * @param texts the words, in the language of the page
 * @param addresses writes links
 * @param assets knows what style sheets and scripts are called today
 * @param path where the page is, {@code /search}
 * @param query what stands behind it
 * @param session who reads it, in a browser where somebody has signed in
 * @param section which part of the house it belongs to
 * @param title the title of the page
 * @param summary what the page is about, in a sentence, for other search engines
 * @param question what was searched for, to stand in the search box again
 */
public record Frame(
        Texts texts,
        Addresses addresses,
        Assets assets,
        String path,
        Query query,
        Optional<Session> session,
        Section section,
        String title,
        String summary,
        String question) {

    /** The page of that title, in that part of the house. */
    public Frame titled(Section newSection, String newTitle) {
        return new Frame(texts, addresses, assets, path, query, session, newSection, newTitle, summary, question);
    }

    /** With a sentence that says what the page is about. */
    public Frame about(String newSummary) {
        return new Frame(texts, addresses, assets, path, query, session, section, title, newSummary, question);
    }

    /** With that in the search box. */
    public Frame asking(String newQuestion) {
        return new Frame(texts, addresses, assets, path, query, session, section, title, summary, newQuestion);
    }

    /** A link within the server that keeps the language. */
    public String link(String to) {
        return addresses.path(to) + (to.indexOf('?') < 0 ? '?' : '&') + Pages.LANG + "=" + lang();
    }

    /** A link with more to say behind the question mark, and the language. */
    public String link(String to, Map<String, List<String>> parameters) {
        return addresses.path(to) + Query.of(parameters).set(Pages.LANG, lang());
    }

    /** The tag of the language of the page. */
    public String lang() {
        return texts.language().tag();
    }

    public String asset(String name) {
        return addresses.path(assets.path(name));
    }

    /** The same page in the other language. */
    public String otherLanguage() {
        return addresses.path(path)
                + query.set(Pages.LANG, texts.language().other().tag());
    }

    /** Where to sign in, so as to come back here. */
    public String signIn() {
        String here = path.startsWith("/login") ? "/" : path + query;
        return link("/login", Map.of("then", List.of(here)));
    }

    /** Where the search box sends to. */
    public String search() {
        return addresses.path(Section.SEARCH.path());
    }

    /** The parts of the house that this reader is shown. */
    public List<Section> sections() {
        List<Section> sections = new ArrayList<>(List.of(Section.values()));
        sections.remove(Section.ELSEWHERE);
        if (session.filter(now -> now.person().may(Role.SUBMITTER)).isEmpty()) {
            sections.remove(Section.CURATE);
        }
        if (session.filter(now -> now.person().may(Role.CURATOR)).isEmpty()) {
            sections.remove(Section.BROKERS);
        }
        return sections;
    }
}
