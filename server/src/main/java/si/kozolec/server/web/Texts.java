package si.kozolec.server.web;

import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.ResourceBundle;
import si.kozolec.model.Language;
import si.kozolec.model.LocalizedText;

/** The words of the pages in one language. */
public final class Texts {

    private static final ZoneId HERE = ZoneId.of("Europe/Ljubljana");

    private final Language language;
    private final ResourceBundle bundle;
    private final DateTimeFormatter dates;
    private final DateTimeFormatter times;

    private Texts(Language language) {
        this.language = language;
        // Each language has a bundle of its own name, so that no text silently falls back to the machine's language.
        this.bundle = ResourceBundle.getBundle("si.kozolec.server.web.messages_" + language.tag(), Locale.ROOT);
        Locale locale = language == Language.EN ? Locale.UK : language.locale();
        this.dates = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(locale)
                .withZone(HERE);
        this.times = DateTimeFormatter.ofPattern(language == Language.SL ? "d. MMMM y 'ob' H.mm" : "d MMMM y, HH:mm")
                .withLocale(locale)
                .withZone(HERE);
    }

    static Texts in(Language language) {
        return new Texts(language);
    }

    public Language language() {
        return language;
    }

    /** The words for a key, with the arguments filled in as {@link MessageFormat} does; an apostrophe is written twice. */
    public String of(String key, Object... arguments) {
        String pattern = bundle.getString(key);
        boolean plain = pattern.indexOf('{') < 0 && pattern.indexOf('\'') < 0;
        return plain ? pattern : new MessageFormat(pattern, language.locale()).format(arguments);
    }

    /**
     * The words for a key in the form that a number asks for: the texts are {@code key.one}, {@code key.two}, {@code key.few} and
     * {@code key.other}, as the language has them. The number is argument 0, those that follow come after it.
     */
    public String count(String key, long number, Object... more) {
        Object[] arguments = new Object[more.length + 1];
        arguments[0] = number;
        System.arraycopy(more, 0, arguments, 1, more.length);
        return of(key + Plural.of(number, language).suffix(), arguments);
    }

    /** The words for a key if there are any, or else the fallback: for values that models bring along. */
    public String orElse(String key, String fallback) {
        return bundle.containsKey(key) ? of(key) : fallback;
    }

    /** The text in the language of the page, or else in the other one. */
    public String of(LocalizedText text) {
        return text.preferring(language);
    }

    /** The language that {@link #of(LocalizedText)} speaks, for the attribute {@code lang}; empty when it is the page's own. */
    public String foreign(LocalizedText text) {
        return text.in(language).isEmpty() && !text.isEmpty() ? language.other().tag() : "";
    }

    /** A whole number as people write it, {@code 1.234}. */
    public String number(long number) {
        return NumberFormat.getIntegerInstance(language.locale()).format(number);
    }

    /** A day as people write it, {@code 28. november 2026}, as the clock is in Slovenia. */
    public String date(Instant time) {
        return dates.format(time);
    }

    /** A day and the time of day. */
    public String time(Instant time) {
        return times.format(time);
    }
}
