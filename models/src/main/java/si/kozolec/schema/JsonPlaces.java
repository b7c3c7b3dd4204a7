package si.kozolec.schema;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.core.TokenStreamLocation;

/** Finds the lines of JSON pointers in a file, by reading it once more; only findings need them. */
final class JsonPlaces {

    private JsonPlaces() {}

    /**
     * A place in a text.
     *
     * @param line from 1
     * @param column from 1
     */
    record Place(int line, int column) {}

    /** The places of those pointers: of the name for a member of an object, of the value elsewhere. */
    static Map<String, Place> of(byte[] bytes, Set<String> pointers) {
        Map<String, Place> places = new HashMap<>();
        Set<String> names = pointers.stream().map(Pointers::lastPart).collect(Collectors.toSet());
        try (JsonParser parser = JsonReader.parser(JsonReader.text(bytes).orElse(""))) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                // Writing out the pointer of every token would cost more than reading the file.
                boolean possible = token != JsonToken.PROPERTY_NAME || names.contains(parser.currentName());
                if (possible && starts(token, parser.streamReadContext())) {
                    TokenStreamLocation place = parser.currentTokenLocation();
                    String pointer = pointer(parser.streamReadContext(), token);
                    if (pointers.contains(pointer)) {
                        places.putIfAbsent(pointer, new Place(place.getLineNr(), place.getColumnNr()));
                    }
                }
            }
        } catch (JacksonException e) {
            // The reader has already told what is wrong with the file; what was found up to there is good.
        }
        return places;
    }

    /** Whether something starts here that a pointer can name: a member at its name, an array's element at its value. */
    private static boolean starts(JsonToken token, TokenStreamContext context) {
        if (token == JsonToken.PROPERTY_NAME) {
            return true;
        }
        TokenStreamContext holder = holder(token, context);
        boolean value = token.isScalarValue() || token.isStructStart();
        return value && (holder == null || !holder.inObject());
    }

    private static String pointer(TokenStreamContext context, JsonToken token) {
        TokenStreamContext holder = holder(token, context);
        return holder == null ? "" : holder.pathAsPointer().toString();
    }

    /** The context of a structure that starts is the structure itself: what holds it is the parent. */
    private static @Nullable TokenStreamContext holder(JsonToken token, TokenStreamContext context) {
        return token.isStructStart() ? context.getParent() : context;
    }
}
