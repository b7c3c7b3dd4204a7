package si.kozolec.cli.arguments;

import java.util.Locale;
import si.kozolec.cli.words.Texts;

/** Writes the manual page, {@code man kozolec}, from the table of commands. */
public final class ManPage {

    private final Texts texts;
    private final HelpPages help;
    private final StringBuilder page = new StringBuilder();

    public ManPage(Texts texts) {
        this.texts = texts;
        this.help = new HelpPages(texts);
    }

    /** The page, in the language of the texts, for the program of that version. */
    public String write(String version) {
        line(".TH KOZOLEC 1 \"\" \"kozolec " + version + "\" \"Kozolec\"");
        section("man-name");
        line("kozolec \\- " + escaped(texts.text("program")));
        section("man-synopsis");
        line(".B kozolec");
        line(escaped(texts.text("man-synopsis-text")));
        section("man-commands");
        for (Verb verb : Verb.values()) {
            if (verb.isShown()) {
                command(verb);
            }
        }
        section("man-options");
        for (Option option : Option.values()) {
            option(option);
        }
        section("man-exit");
        paragraphs(texts.text("program.footer"));
        return page.toString();
    }

    private void command(Verb verb) {
        line(".SS kozolec " + verb.word() + " " + escaped(verb.operands()));
        line(escaped(texts.text("command." + verb.word())));
        paragraphs(texts.text("command." + verb.word() + ".footer"));
    }

    private void option(Option option) {
        line(".TP");
        String letter = option.letter().isEmpty() ? "" : "\\fB" + escaped(option.letter()) + "\\fR, ";
        line(letter + "\\fB" + escaped(option.flag()) + "\\fR \\fI" + escaped(option.label()) + "\\fR");
        line(escaped(help.description(option, null)));
    }

    private void section(String key) {
        line(".SH " + texts.text(key).toUpperCase(Locale.ROOT));
    }

    private void paragraphs(String text) {
        line(".PP");
        line(".nf");
        text.lines().forEach(words -> line(escaped(words)));
        line(".fi");
    }

    private void line(String words) {
        page.append(words).append('\n');
    }

    /** A line that begins with a dot or a quote would be a command; a bare hyphen may become a dash. */
    private static String escaped(String words) {
        String plain = words.replace("\\", "\\e").replace("-", "\\-");
        return plain.startsWith(".") || plain.startsWith("'") ? "\\&" + plain : plain;
    }
}
