package si.kozolec.server.submission;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import si.kozolec.model.ModelFiles;
import si.kozolec.model.ModelId;
import si.kozolec.reading.ModelRecord;
import si.kozolec.server.submission.Refusal.Kind;

/**
 * Which paths a submission may have: names that every file system and every git takes, the same in all of them, in the folders where
 * models and what they share lie.
 */
final class PathRules {

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_PATH = 300;
    private static final Set<String> SHARED = Set.of("data-models-SI", "data-models");
    private static final Set<String> BESIDE = Set.of("kozolec.json", "texts.sl.json", "texts.en.json", "record.json");
    private static final Pattern RESERVED = Pattern.compile(
            "(?:con|prn|aux|nul|com\\d|lpt\\d|clock\\$)(?:\\..*)?|git~\\d+|\\.git.*", Pattern.CASE_INSENSITIVE);

    private final ContentLimits limits;

    PathRules(ContentLimits limits) {
        this.limits = limits;
    }

    /** What is wrong with one path; empty when nothing is. */
    Optional<Refusal> problem(String path) {
        if (path.startsWith("/") || path.indexOf('\\') >= 0 || (path.length() > 1 && path.charAt(1) == ':')) {
            return refused(path, "path-absolute");
        }
        String[] names = path.split("/", -1);
        for (String name : names) {
            if (name.isEmpty() || name.equals(".") || name.equals("..")) {
                return refused(path, "path-outside");
            }
            if (RESERVED.matcher(name).matches()) {
                return refused(path, "path-reserved", name);
            }
            if (name.length() > LONGEST_NAME || path.length() > LONGEST_PATH) {
                return refused(path, "path-long", LONGEST_NAME, LONGEST_PATH);
            }
            if (!isPlain(name)) {
                return refused(path, "path-characters");
            }
        }
        if (!Normalizer.isNormalized(path, Normalizer.Form.NFC)) {
            return refused(path, "path-form");
        }
        if (names.length - 1 > limits.depth()) {
            return refused(path, "path-deep", limits.depth());
        }
        return home(path, names);
    }

    private static Optional<Refusal> home(String path, String[] names) {
        if (names[0].equals(ModelRecord.FOLDER)) {
            boolean beside = names.length == 4
                    && ModelId.of(names[1], names[2])
                            .filter(id -> id.subjectFolder().equals(names[1]))
                            .isPresent()
                    && BESIDE.contains(names[3]);
            return beside ? Optional.empty() : refused(path, "path-ours");
        }
        boolean subject = names[0].startsWith(ModelId.FOLDER_PREFIX)
                && ModelId.isSegment(names[0].substring(ModelId.FOLDER_PREFIX.length()));
        return names.length > 1 && (subject || SHARED.contains(names[0]))
                ? Optional.empty()
                : refused(path, "path-elsewhere");
    }

    private static boolean isPlain(String name) {
        boolean plain = name.codePoints().noneMatch(c -> {
            int type = Character.getType(c);
            return "<>:\"|?*".indexOf(c) >= 0
                    || type == Character.CONTROL
                    || type == Character.FORMAT
                    || type == Character.SURROGATE
                    || type == Character.PRIVATE_USE
                    || type == Character.UNASSIGNED
                    || type == Character.LINE_SEPARATOR
                    || type == Character.PARAGRAPH_SEPARATOR;
        });
        return plain && !name.endsWith(".") && !name.endsWith(" ") && !name.startsWith(" ");
    }

    /** What is wrong with paths beside each other, and beside what is there already. */
    List<Refusal> collisions(NavigableSet<String> paths, Set<String> removed, ModelFiles base) {
        List<Refusal> problems = new ArrayList<>();
        Map<String, String> seen = new HashMap<>();
        Map<String, List<ModelFiles.Entry>> folders = new HashMap<>();
        Set<String> told = new TreeSet<>();
        for (String path : paths) {
            for (String part : withParents(path)) {
                String other = seen.putIfAbsent(folded(part), part);
                if (other != null && !other.equals(part) && told.add(part)) {
                    problems.add(refusal(part, "path-same", other));
                }
                int slash = part.lastIndexOf('/');
                String name = part.substring(slash + 1);
                boolean file = part.length() == path.length();
                for (ModelFiles.Entry entry :
                        folders.computeIfAbsent(slash < 0 ? "" : part.substring(0, slash), base::list)) {
                    String there = slash < 0 ? entry.name() : part.substring(0, slash + 1) + entry.name();
                    if (removed.contains(there) || !folded(entry.name()).equals(folded(name))) {
                        continue;
                    }
                    if (!entry.name().equals(name) && told.add(part)) {
                        problems.add(refusal(part, "path-same", there));
                    } else if (entry.folder() == file && told.add(part)) {
                        problems.add(refusal(part, "path-folder"));
                    }
                }
            }
            String inside = paths.higher(path + "/");
            if (inside != null && inside.startsWith(path + "/")) {
                problems.add(refusal(path, "path-folder"));
            }
        }
        return problems;
    }

    private static List<String> withParents(String path) {
        List<String> parts = new ArrayList<>();
        for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
            parts.add(path.substring(0, slash));
        }
        parts.add(path);
        return parts;
    }

    /** As file systems that do not mind the case would see it. */
    private static String folded(String path) {
        String form = Normalizer.normalize(path, Normalizer.Form.NFC);
        return Normalizer.normalize(form.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT), Normalizer.Form.NFC);
    }

    private static Optional<Refusal> refused(String path, String code, Object... arguments) {
        return Optional.of(refusal(path, code, arguments));
    }

    private static Refusal refusal(String path, String code, Object... arguments) {
        return Refusal.in(shown(path), Kind.INVALID, code, arguments);
    }

    /** A path that people may read in an answer or a log, whatever somebody has put into it. */
    static String shown(String path) {
        String safe = path.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Co}\\p{Cs}]", "\uFFFD");
        return safe.length() > LONGEST_PATH ? safe.substring(0, LONGEST_PATH) + "…" : safe;
    }
}
