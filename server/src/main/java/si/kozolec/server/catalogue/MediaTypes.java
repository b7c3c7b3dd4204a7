package si.kozolec.server.catalogue;

import java.util.Locale;
import java.util.Map;

/** Which media type a file has, by the ending of its name. */
final class MediaTypes {

    private static final Map<String, String> BY_ENDING = Map.ofEntries(
            Map.entry("json", "application/json"),
            Map.entry("jsonld", "application/ld+json"),
            Map.entry("geojson", "application/geo+json"),
            Map.entry("yaml", "application/yaml"),
            Map.entry("yml", "application/yaml"),
            Map.entry("md", "text/markdown;charset=utf-8"),
            Map.entry("txt", "text/plain;charset=utf-8"),
            Map.entry("sql", "text/plain;charset=utf-8"),
            Map.entry("csv", "text/csv;charset=utf-8"),
            Map.entry("ttl", "text/turtle;charset=utf-8"),
            Map.entry("zip", "application/zip"));

    private MediaTypes() {}

    /** Files of other kinds, HTML among them, are handed out as plain bytes, so that no browser runs what is in them. */
    static String of(String path) {
        String ending = path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return BY_ENDING.getOrDefault(ending, "application/octet-stream");
    }
}
