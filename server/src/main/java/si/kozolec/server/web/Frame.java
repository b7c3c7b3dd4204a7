package si.kozolec.server.web;

import si.kozolec.server.api.Addresses;

/**
 * What every page has around its content.
 *
 * @param texts the words, in the language of the page
 * @param addresses writes links
 * @param title the title of the page
 * @param question what was searched for, to stand in the search box again
 * @param otherLanguage the same page in the other language
 */
public record Frame(Texts texts, Addresses addresses, String title, String question, String otherLanguage) {

    /** A link within the server that keeps the language. */
    public String link(String path) {
        return addresses.path(path) + "?lang=" + texts.language().tag();
    }

    public String asset(String name) {
        return addresses.path("/assets/" + name);
    }

    /** Where the search box sends to. */
    public String home() {
        return addresses.path("/");
    }
}
