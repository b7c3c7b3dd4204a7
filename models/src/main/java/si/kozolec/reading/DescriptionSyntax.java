package si.kozolec.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import si.kozolec.model.AttributeKind;

/**
 * What the description of an attribute says in the little language of Smart Data Models, taken apart.
 *
 * <p>{@code Property. Height of the pole. Model:'https://schema.org/Number'. Units:'meters'}: the NGSI-LD kind, text for
 * people, and fields. People write it with and without quotes, with blanks, in any order, so everything is optional here.
 *
 * @param kind the kind; {@link AttributeKind#UNSTATED} when it says none
 * @param text what is left for people
 * @param model the term of another vocabulary that the attribute follows
 * @param units the unit as it is written
 * @param enumeration the values, when they are repeated here
 * @param privacy how personal it is
 */
public record DescriptionSyntax(
        AttributeKind kind,
        String text,
        @Nullable String model,
        @Nullable String units,
        List<String> enumeration,
        @Nullable String privacy) {

    private static final int LONGEST = 20_000;
    private static final String OPENING = "'\"‘’“”`´";
    private static final Pattern FIELD =
            Pattern.compile("\\b(model|units?|enum|privacy)\\s*:\\s*", Pattern.CASE_INSENSITIVE);
    private static final Pattern CLOSING = Pattern.compile("['\"‘’“”`´](?=\\s*(?:[.,;)\\]]|$|\\s))");
    /** An address holds neither blanks nor quotes, so it ends well even when somebody forgot the closing quote. */
    private static final Pattern ADDRESS =
            Pattern.compile("['\"‘’“”`´]?\\s*([^\\s'\"‘’“”`´]+?)[.,;]*(?:\\s*['\"‘’“”`´]|(?=\\s)|$)");

    private static final Pattern SENTENCE = Pattern.compile(".+?(?=\\.\\s|\\.?$)", Pattern.DOTALL);
    private static final Pattern KIND =
            Pattern.compile("^[\\s.,;:]*([A-Za-z]+(?:[- ][Pp]roperty)?)\\s*(?:[.,:;]|$)\\s*");
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern EMPTY_SENTENCES = Pattern.compile("\\s*\\.(?:\\s*[.,;])+");
    private static final Pattern LOOSE_ENDS = Pattern.compile("^[\\s.,;:]+|[\\s,;:]+$");

    public DescriptionSyntax {
        enumeration = List.copyOf(enumeration);
    }

    /** Takes a description apart. */
    public static DescriptionSyntax parse(String description) {
        String all = description.length() > LONGEST ? description.substring(0, LONGEST) : description;
        StringBuilder rest = new StringBuilder();
        String model = null;
        String units = null;
        String privacy = null;
        List<String> enumeration = List.of();
        int from = 0;
        Matcher field = FIELD.matcher(all);
        while (field.find(from)) {
            String name = field.group(1).toLowerCase(Locale.ROOT);
            Optional<Value> found = value(all, field.end(), name);
            if (found.isEmpty()) {
                rest.append(all, from, field.end());
                from = field.end();
                continue;
            }
            Value value = found.get();
            rest.append(all, from, field.start());
            from = value.end();
            switch (name) {
                case "model" -> model = model == null ? value.text() : model;
                case "privacy" -> privacy = value.text();
                case "enum" -> enumeration = values(value.text());
                default -> units = units == null ? value.text() : units;
            }
        }
        rest.append(all, from, all.length());
        return withKind(rest.toString(), model, units, enumeration, privacy);
    }

    /** The value of a field, and where it ends in the description. */
    private record Value(String text, int end) {}

    private static Optional<Value> value(String all, int start, String name) {
        if (name.equals("model")) {
            Matcher address = ADDRESS.matcher(all).region(start, all.length()).useTransparentBounds(true);
            return address.lookingAt()
                            && (address.group(1).contains(":")
                                    || address.group(1).contains("/"))
                    ? Optional.of(new Value(address.group(1), address.end()))
                    : Optional.empty();
        }
        boolean quoted = start < all.length() && OPENING.indexOf(all.charAt(start)) >= 0;
        Matcher closing = CLOSING.matcher(all)
                .region(Math.min(start + 1, all.length()), all.length())
                .useTransparentBounds(true);
        if (quoted && closing.find()) {
            String text = all.substring(start + 1, closing.start()).strip();
            return text.isEmpty() ? Optional.empty() : Optional.of(new Value(text, closing.end()));
        }
        Matcher sentence =
                SENTENCE.matcher(all).region(Math.min(quoted ? start + 1 : start, all.length()), all.length());
        if (!sentence.lookingAt()) {
            return Optional.empty();
        }
        String text = sentence.group().replaceFirst("[.,;\\s]+$", "").strip();
        return text.isEmpty() ? Optional.empty() : Optional.of(new Value(text, sentence.end()));
    }

    private static DescriptionSyntax withKind(
            String rest,
            @Nullable String model,
            @Nullable String units,
            List<String> enumeration,
            @Nullable String privacy) {
        String text = rest;
        AttributeKind kind = AttributeKind.UNSTATED;
        Matcher first = KIND.matcher(text);
        if (first.find()) {
            Optional<AttributeKind> named = AttributeKind.of(first.group(1));
            if (named.isPresent()) {
                kind = named.get();
                text = text.substring(first.end());
            }
        }
        return new DescriptionSyntax(kind, tidy(text), model, units, enumeration, privacy);
    }

    private static String tidy(String text) {
        String plain = BLANKS.matcher(text).replaceAll(" ");
        return LOOSE_ENDS
                .matcher(EMPTY_SENTENCES.matcher(plain).replaceAll("."))
                .replaceAll("");
    }

    private static List<String> values(String text) {
        List<String> values = new ArrayList<>();
        for (String value : text.split("[,;|]", -1)) {
            String plain = value.strip().replaceAll("^['\"]|['\"]$", "");
            if (!plain.isEmpty()) {
                values.add(plain);
            }
        }
        return values;
    }
}
