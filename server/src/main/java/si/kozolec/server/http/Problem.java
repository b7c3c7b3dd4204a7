package si.kozolec.server.http;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import si.kozolec.model.Language;
import si.kozolec.model.LocalizedText;

/**
 * Tells a caller what went wrong, in the form of RFC 9457.
 *
 * @param reason why
 * @param detail what exactly is wrong in this very request; may be empty
 * @param parts all that is wrong, each with the place where it stands
 * @param nearest what the caller may have meant, when something was not found
 */
public record Problem(Reason reason, LocalizedText detail, List<Part> parts, List<String> nearest) {

    /** The media type of problems. */
    public static final String MEDIA_TYPE = "application/problem+json";

    private static final String TYPE_PREFIX = "https://w3id.org/kozolec/problems/";

    public Problem {
        parts = List.copyOf(parts);
        nearest = List.copyOf(nearest);
    }

    public Problem(Reason reason, LocalizedText detail, List<Part> parts) {
        this(reason, detail, parts, List.of());
    }

    public static Problem of(Reason reason) {
        return new Problem(reason, LocalizedText.NONE, List.of());
    }

    /**
     * One thing that is wrong.
     *
     * @param parameter the query parameter that it is about
     * @param pointer the place in the body that it is about, a JSON pointer
     * @param file the file that it is about, of several that were sent
     * @param code a stable name for programs, where there are more reasons than the problem's own
     */
    public record Part(
            @Nullable String parameter,
            @Nullable String pointer,
            @Nullable String file,
            @Nullable String code,
            LocalizedText message) {

        public static Part inParameter(String parameter, LocalizedText message) {
            return new Part(parameter, null, null, null, message);
        }

        public static Part inBody(String pointer, LocalizedText message) {
            return new Part(null, pointer, null, null, message);
        }

        public static Part inFile(@Nullable String file, String code, LocalizedText message) {
            return new Part(null, null, file, code, message);
        }
    }

    /**
     * The members of the JSON object, in the order in which people read them.
     *
     * @param requestId under which the log knows this request
     */
    public Map<String, Object> members(Language language, String requestId) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("type", TYPE_PREFIX + reason.code());
        members.put("title", reason.title().in(language));
        members.put("status", reason.status());
        members.put("detail", (detail.isEmpty() ? reason.title() : detail).preferring(language));
        members.put("code", reason.code());
        members.put("instance", requestId);
        if (!parts.isEmpty()) {
            List<Map<String, String>> problems = new ArrayList<>();
            parts.forEach(part -> problems.add(members(part, language)));
            members.put("problems", problems);
        }
        if (!nearest.isEmpty()) {
            members.put("nearest", nearest);
        }
        return members;
    }

    private static Map<String, String> members(Part part, Language language) {
        Map<String, String> members = new LinkedHashMap<>();
        if (part.parameter() != null) {
            members.put("parameter", part.parameter());
        }
        if (part.pointer() != null) {
            members.put("pointer", part.pointer());
        }
        if (part.file() != null) {
            members.put("file", part.file());
        }
        if (part.code() != null) {
            members.put("code", part.code());
        }
        members.put("message", part.message().preferring(language));
        return members;
    }
}
