package si.kozolec.schema;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The paths in the tree that an address of a schema can mean, best first.
 *
 * <p>One and the same file is addressed in many ways: on GitHub's pages, as a raw file of a branch, through the
 * repository's web view. All of them name the repository and the path in it, and the tree is laid out the same way.
 */
final class SchemaAddress {

    /** The document that stands for all schemas of geojson.org; no file of the tree, it is built in. */
    static final String GEOJSON = "geojson.org/schema.json";

    private static final String KOZOLEC = "https://w3id.org/kozolec/";
    private static final Pattern GEOJSON_ADDRESS =
            Pattern.compile("https?://(?:geojson\\.org/schema|json-schema\\.org/geojson)/(\\w+)\\.json");
    private static final Pattern PAGES = Pattern.compile("https?://smart-data-models\\.github\\.(?:io|com)/(.+)");
    private static final Pattern RAW = Pattern.compile("https?://raw\\.githubusercontent\\.com/[^/]+/([^/]+)/(.+)");
    private static final Pattern GITHUB =
            Pattern.compile("https?://(?:www\\.)?github\\.com/[^/]+/([^/]+)/(?:raw|blob|tree)/(.+)");

    private SchemaAddress() {}

    /**
     * A path that an address can mean.
     *
     * @param pointer the pointer in that file that stands for the whole document at the address; nearly always empty
     * @param note the kind of finding that tells a liberty that was taken; null for none
     */
    record Candidate(String path, String pointer, @Nullable String note) {

        private Candidate(String path, @Nullable String note) {
            this(path, "", note);
        }
    }

    /** The candidates for an address without its fragment, as it stands in that file. */
    static List<Candidate> candidates(String fromPath, String address) {
        String bare = withoutTrailingSlash(address);
        Matcher geojson = GEOJSON_ADDRESS.matcher(bare);
        if (geojson.matches()) {
            return List.of(new Candidate(GEOJSON, "/$defs/" + geoJsonName(geojson.group(1)), null));
        }
        String slash = bare.equals(address) ? null : "reference-slash";
        List<Candidate> found = new ArrayList<>();
        for (String path : paths(fromPath, bare)) {
            found.add(new Candidate(path, slash));
        }
        for (Candidate plain : List.copyOf(found)) {
            renamed(plain.path()).forEach(path -> found.add(new Candidate(path, "reference-renamed")));
        }
        // A model that once lay in a bigger repository kept its folder's name when it got one of its own.
        tails(bare).forEach(path -> found.add(new Candidate(path, "reference-moved")));
        Set<String> seen = new HashSet<>();
        found.removeIf(candidate -> !seen.add(candidate.path()));
        return found;
    }

    private static List<String> paths(String fromPath, String address) {
        if (address.startsWith(KOZOLEC)) {
            return List.of(address.substring(KOZOLEC.length()));
        }
        Matcher pages = PAGES.matcher(address);
        if (pages.matches()) {
            return List.of(pages.group(1));
        }
        Matcher raw = RAW.matcher(address);
        if (raw.matches()) {
            return behindBranch(raw.group(1), raw.group(2));
        }
        Matcher github = GITHUB.matcher(address);
        if (github.matches()) {
            return behindBranch(github.group(1), github.group(2));
        }
        return address.contains("://") || address.startsWith("urn:") ? List.of() : relative(fromPath, address);
    }

    /** A branch's name may hold slashes, so every cut behind the first part is possible; the shortest branch comes first. */
    private static List<String> behindBranch(String repository, String branchAndPath) {
        String rest = branchAndPath.startsWith("refs/heads/") ? branchAndPath.substring(11) : branchAndPath;
        List<String> paths = new ArrayList<>();
        for (int slash = rest.indexOf('/'); slash >= 0; slash = rest.indexOf('/', slash + 1)) {
            paths.add(repository + "/" + rest.substring(slash + 1));
        }
        return paths;
    }

    private static List<String> relative(String fromPath, String reference) {
        Deque<String> parts = new ArrayDeque<>();
        if (!reference.startsWith("/")) {
            parts.addAll(Arrays.asList(fromPath.split("/", -1)));
            parts.removeLast();
        }
        for (String part : Pointers.decode(reference).split("/", -1)) {
            if (part.equals("..") && parts.pollLast() == null) {
                return List.of();
            }
            if (!part.isEmpty() && !part.equals(".") && !part.equals("..")) {
                parts.add(part);
            }
        }
        return List.of(String.join("/", parts));
    }

    private static List<String> renamed(String path) {
        int slash = path.indexOf('/');
        String now = slash < 0 ? null : Renamed.TABLE.get(path.substring(0, slash));
        return now == null ? List.of() : List.of(now + path.substring(slash));
    }

    private static List<String> tails(String address) {
        List<String> parts = Arrays.asList(address.split("/", -1));
        List<String> tails = new ArrayList<>();
        for (int at = 1; at < parts.size() - 1; at++) {
            if (parts.get(at).startsWith("dataModel.")) {
                tails.add(String.join("/", parts.subList(at, parts.size())));
            }
        }
        return tails;
    }

    private static String geoJsonName(String name) {
        return name.equals("geometry") ? "Geometry" : name;
    }

    private static String withoutTrailingSlash(String address) {
        String bare = address;
        while (bare.endsWith("/")) {
            bare = bare.substring(0, bare.length() - 1);
        }
        return bare;
    }
}
