package si.kozolec.payload;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import si.kozolec.model.Finding;
import si.kozolec.model.Severity;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Builds the tree of one entity from its bytes.
 *
 * <p>Its own reader, because the parser at hand takes overlong UTF-8 and half surrogates in silence, gives up on a name that stands
 * twice, and tells what is wrong in a programmer's words.
 */
final class DocumentReader {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final Slice slice;
    private final String file;
    private final byte[] bytes;
    private final int end;
    private final JsonString strings;
    private final JsonNumber numbers;
    private final Route route = new Route();
    private final List<Finding> findings = new ArrayList<>();
    private int at;

    DocumentReader(Slice slice, String file) {
        this.slice = slice;
        this.file = file;
        this.bytes = slice.bytes();
        this.end = slice.to();
        this.strings = new JsonString(bytes, end);
        this.numbers = new JsonNumber(bytes, end);
    }

    PayloadDocument read() {
        try {
            return new PayloadDocument(slice, document(), findings);
        } catch (Unreadable e) {
            tell(e.code(), e.offset(), route.pointer(), e.arguments());
            return new PayloadDocument(slice, null, findings);
        }
    }

    private JsonNode document() throws Unreadable {
        at = slice.from();
        if (end - at > Limits.LONGEST_ENTITY) {
            throw new Unreadable("entity-over-limit", at);
        }
        Encoding encoding = Encoding.of(bytes, at, end);
        if (!encoding.readable()) {
            throw new Unreadable("payload-other-encoding", at, encoding.title());
        }
        at += encoding.mark();
        skipBlanks();
        if (at == end) {
            throw new Unreadable("payload-empty", at);
        }
        JsonNode root = value();
        skipBlanks();
        if (at < end) {
            throw new Unreadable("json-goes-on", at);
        }
        return root;
    }

    private JsonNode value() throws Unreadable {
        if (at >= end) {
            throw endsEarly();
        }
        byte first = bytes[at];
        if (first == '"') {
            return NODES.stringNode(string());
        } else if (first == '{') {
            return object();
        } else if (first == '[') {
            return array();
        } else if (first == '-' || (first >= '0' && first <= '9')) {
            JsonNode number = numbers.read(at);
            at = numbers.after();
            return number;
        } else if (word("true")) {
            return NODES.booleanNode(true);
        } else if (word("false")) {
            return NODES.booleanNode(false);
        } else if (word("null")) {
            return NODES.nullNode();
        }
        throw Misfit.instead(Misfit.Wanted.VALUE, slice, at);
    }

    private ObjectNode object() throws Unreadable {
        ObjectNode object = NODES.objectNode();
        route.enter(at);
        at++;
        skipBlanks();
        if (!closed('}')) {
            do {
                skipBlanks();
                member(object);
                skipBlanks();
            } while (goesOn('}'));
        }
        route.leave();
        return object;
    }

    private void member(ObjectNode object) throws Unreadable {
        int nameAt = at;
        if (at >= end) {
            throw endsEarly();
        }
        if (bytes[at] != '"') {
            throw Misfit.instead(Misfit.Wanted.NAME, slice, at);
        }
        route.toNothing();
        String name = told(strings.readName(at));
        if (at - nameAt > Limits.LONGEST_NAME) {
            throw new Unreadable("name-over-limit", nameAt);
        }
        route.to(name);
        skipBlanks();
        if (at >= end) {
            throw endsEarly();
        }
        if (bytes[at] != ':') {
            throw new Unreadable("json-colon-missing", at, name, Characters.at(bytes, at, end));
        }
        at++;
        skipBlanks();
        if (object.replace(name, value()) != null) {
            tell("duplicate-key", nameAt, route.pointer(), name);
        }
    }

    private ArrayNode array() throws Unreadable {
        ArrayNode array = NODES.arrayNode();
        route.enter(at);
        at++;
        skipBlanks();
        if (!closed(']')) {
            do {
                skipBlanks();
                route.to(array.size());
                array.add(value());
                skipBlanks();
            } while (goesOn(']'));
        }
        route.leave();
        return array;
    }

    /** Whether a comma follows, or else the end of the structure, as one of the two must. */
    private boolean goesOn(char close) throws Unreadable {
        if (at < end && bytes[at] == ',') {
            at++;
            return true;
        }
        if (closed(close)) {
            return false;
        }
        if (at >= end) {
            throw endsEarly();
        }
        throw Misfit.insteadOfComma(slice, at, close, lineOf(route.opening()));
    }

    private boolean closed(char close) {
        boolean closed = at < end && bytes[at] == close;
        at += closed ? 1 : 0;
        return closed;
    }

    private String string() throws Unreadable {
        return told(strings.read(at));
    }

    /** Goes on behind a string that was read, and tells what was wrong with it. */
    private String told(String text) {
        at = strings.after();
        if (strings.loneSurrogate() >= 0) {
            tell("lone-surrogate", strings.loneSurrogate(), route.pointer());
        }
        return text;
    }

    private boolean word(String word) {
        if (end - at < word.length()) {
            return false;
        }
        for (int letter = 0; letter < word.length(); letter++) {
            if (bytes[at + letter] != word.charAt(letter)) {
                return false;
            }
        }
        at += word.length();
        return true;
    }

    private void skipBlanks() {
        at = Skipping.blanks(bytes, at, end);
    }

    private Unreadable endsEarly() {
        int opening = route.opening();
        return new Unreadable("json-ends-early", end, String.valueOf((char) bytes[opening]), lineOf(opening));
    }

    private String lineOf(int offset) {
        return String.valueOf(Place.of(slice, offset).line());
    }

    private void tell(String code, int offset, String pointer, @Nullable Object... arguments) {
        // A name given twice may be only a warning: however many there are, they must leave room for errors.
        boolean perhapsWarning = code.equals("duplicate-key");
        if (findings.size() < (perhapsWarning ? Limits.MOST_FINDINGS : 2 * Limits.MOST_FINDINGS)) {
            Place place = Place.of(slice, offset);
            findings.add(Finding.in(file, slice.pointer() + pointer, Severity.ERROR, code, arguments)
                    .at(place.line(), place.column()));
        }
    }
}
