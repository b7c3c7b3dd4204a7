package si.kozolec.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import si.kozolec.model.Language;
import si.kozolec.model.LocalizedText;
import si.kozolec.schema.JsonText;
import tools.jackson.databind.JsonNode;

/** Says in words of everyday what stands in payloads and schemas. */
final class Words {

    private static final int LONGEST_VALUE = 60;
    private static final int MOST_LISTED = 12;

    private Words() {}

    /** The start of a text, when it is long. */
    static String excerpt(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
        return text.substring(0, end) + "…";
    }

    /** A value as it is written, when it is long only its start. */
    static String value(JsonNode value) {
        if (value.isObject()) {
            List<String> names = new ArrayList<>(value.propertyNames());
            String listed = String.join(", ", names.subList(0, Math.min(4, names.size())));
            return excerpt("{ " + listed + (names.size() > 4 ? ", …" : "") + " }", LONGEST_VALUE);
        }
        if (value.isArray() && value.size() > 8) {
            return "[ … ]";
        }
        return excerpt(JsonText.text(value), LONGEST_VALUE);
    }

    /** The kind of a value: {@code text}, {@code a number}. */
    static LocalizedText kind(JsonNode value) {
        return type(
                switch (value.getNodeType()) {
                    case STRING -> "string";
                    case NUMBER -> value.isIntegralNumber() ? "integer-found" : "number";
                    case BOOLEAN -> "boolean";
                    case NULL -> "null";
                    case ARRAY -> "array";
                    default -> "object";
                });
    }

    /** A type of JSON Schema. */
    static LocalizedText type(String type) {
        LocalizedText words = Texts.of("type." + type);
        return words.isEmpty() ? new LocalizedText(type, type) : words;
    }

    /** Several types, one of which it must be. */
    static LocalizedText types(List<String> types) {
        return either(types.stream().map(Words::type).toList());
    }

    /** Allowed values, as they are written, the last ones left out when there are many. */
    static LocalizedText values(List<JsonNode> allowed) {
        List<LocalizedText> words = new ArrayList<>();
        for (JsonNode value : allowed.subList(0, Math.min(MOST_LISTED, allowed.size()))) {
            String text = value.isString() ? excerpt(value.asString(), LONGEST_VALUE) : value(value);
            words.add(new LocalizedText(text, text));
        }
        int left = allowed.size() - words.size();
        if (left > 0) {
            words.add(Texts.of("more", left));
            return joined(words, ", ", ", ");
        }
        return either(words);
    }

    /** Names, all of which are meant. */
    static String names(List<String> names) {
        return String.join(", ", names.subList(0, Math.min(MOST_LISTED, names.size())))
                + (names.size() > MOST_LISTED ? ", …" : "");
    }

    private static LocalizedText either(List<LocalizedText> words) {
        LocalizedText or = Texts.of("or");
        return new LocalizedText(
                joined(words, Language.SL, ", ", " " + or.sl() + " "),
                joined(words, Language.EN, ", ", " " + or.en() + " "));
    }

    private static LocalizedText joined(List<LocalizedText> words, String between, String last) {
        return new LocalizedText(joined(words, Language.SL, between, last), joined(words, Language.EN, between, last));
    }

    private static String joined(List<LocalizedText> words, Language language, String between, String last) {
        Function<LocalizedText, String> text = word -> word.in(language);
        StringBuilder all = new StringBuilder();
        for (int index = 0; index < words.size(); index++) {
            boolean final_ = index == words.size() - 1;
            all.append(index == 0 ? "" : final_ ? last : between).append(text.apply(words.get(index)));
        }
        return all.toString();
    }
}
