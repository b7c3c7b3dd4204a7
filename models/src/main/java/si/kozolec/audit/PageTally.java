package si.kozolec.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import si.kozolec.model.Finding;
import si.kozolec.model.LocalizedText;
import si.kozolec.validation.Judgement;

/**
 * Counts what was said about the entities of one page. It takes effect only when the whole page was read, so that a page that broke
 * off can be asked for again.
 */
final class PageTally {

    /** The texts of these name attributes of the model, and no value of the entity. */
    private static final Set<String> NAMING_ONLY = Set.of("required-missing");

    /** The hints of these name nothing but the attribute of the model that may have been meant. */
    private static final Set<String> HINTS_NAMING_ONLY = Set.of("attribute-unknown");

    private static final int LONGEST_ID = 200;

    private final boolean hashIds;
    private final Kinds kinds = new Kinds(List.of(), 0);
    private long checked;
    private long conforming;

    PageTally(boolean hashIds) {
        this.hashIds = hashIds;
    }

    /** Counts entities about which there is nothing to say. */
    void clean(long entities) {
        checked += entities;
        conforming += entities;
    }

    /** Counts an entity about which there is something to say. */
    void add(Judgement judgement, String pointerOfEntity) {
        checked++;
        conforming += judgement.conforms() ? 1 : 0;
        String id = shown(judgement.entityId());
        List<String> samples = id.isEmpty() ? List.of() : List.of(id);
        Set<String> seen = new HashSet<>();
        for (Finding finding : judgement.findings()) {
            Kind kind = new Kind(
                    finding.severity().code(),
                    finding.code(),
                    Path.of(finding.pointer()
                            .substring(Math.min(
                                    pointerOfEntity.length(), finding.pointer().length()))),
                    what(finding),
                    1,
                    samples);
            if (seen.add(kind.key())) {
                kinds.add(kind);
            }
        }
    }

    long checked() {
        return checked;
    }

    long conforming() {
        return conforming;
    }

    Kinds kinds() {
        return kinds;
    }

    private static LocalizedText what(Finding finding) {
        if (NAMING_ONLY.contains(finding.code())) {
            return finding.message();
        }
        LocalizedText kind = Texts.kind(finding.code());
        LocalizedText hint = finding.hint();
        return HINTS_NAMING_ONLY.contains(finding.code())
                ? new LocalizedText(kind.sl() + " " + hint.sl(), kind.en() + " " + hint.en())
                : kind;
    }

    private String shown(@Nullable String id) {
        if (id == null) {
            return "";
        }
        return hashIds ? digest(id) : id.length() <= LONGEST_ID ? id : id.substring(0, LONGEST_ID) + "…";
    }

    /** So much of a digest as tells one entity from another. */
    static String digest(String text) {
        return digest(text.getBytes(StandardCharsets.UTF_8));
    }

    static String digest(byte[] bytes) {
        try {
            byte[] whole = MessageDigest.getInstance("SHA-256").digest(bytes);
            return "sha256:" + HexFormat.of().formatHex(whole, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java machine has SHA-256", e);
        }
    }
}
