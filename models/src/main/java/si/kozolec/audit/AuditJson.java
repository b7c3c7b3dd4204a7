package si.kozolec.audit;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import si.kozolec.model.LocalizedText;
import tools.jackson.core.JacksonException;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.EnumNamingStrategies;
import tools.jackson.databind.annotation.EnumNaming;
import tools.jackson.databind.json.JsonMapper;

/** Writes reports as JSON, and reads them again: what is written while an audit runs is what it can go on from. */
public final class AuditJson {

    private static final JsonMapper JSON = JsonMapper.builder()
            .addMixIn(AuditReport.State.class, LowerCase.class)
            .addMixIn(LocalizedText.class, NoEmpty.class)
            .changeDefaultPropertyInclusion(include -> include.withValueInclusion(JsonInclude.Include.NON_NULL))
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            // What an older report does not say was not wished for.
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private AuditJson() {}

    @EnumNaming(EnumNamingStrategies.KebabCaseStrategy.class)
    private interface LowerCase {}

    /** What a text says is all that is told of it. */
    @JsonIgnoreProperties("empty")
    private interface NoEmpty {}

    /** The report with all that follows from it: totals, models, and what has changed since the one before. */
    public static byte[] write(AuditReport report, @Nullable Comparison since) {
        Map<String, @Nullable Object> document = new LinkedHashMap<>();
        document.put("broker", report.broker());
        document.put("kind", report.kind());
        document.put("tenant", report.tenant());
        document.put("wish", report.wish());
        document.put("startedAt", report.startedAt());
        document.put("seenAt", report.seenAt());
        document.put("state", report.state().name().toLowerCase(Locale.ROOT));
        document.put("conforms", report.conforms());
        document.put("checked", report.checked());
        document.put("conforming", report.conforming());
        document.put("expected", report.expected());
        document.put("models", report.models());
        document.put("types", report.types());
        document.put("unseen", report.unseen());
        document.put("trouble", report.trouble());
        if (since != null) {
            document.put("since", since);
        }
        document.values().removeIf(value -> value == null);
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        return JSON.writer()
                .with(new DefaultPrettyPrinter(Separators.createDefaultInstance()
                                .withObjectNameValueSpacing(Separators.Spacing.AFTER)
                                .withObjectEmptySeparator("")
                                .withArrayEmptySeparator(""))
                        .withObjectIndenter(indenter)
                        .withArrayIndenter(indenter))
                .writeValueAsBytes(document);
    }

    /** A report that was written before; null when it is none. */
    public static @Nullable AuditReport read(byte[] json) {
        try {
            AuditReport report = JSON.readValue(json, AuditReport.class);
            return isWhole(report) ? report : null;
        } catch (JacksonException | NullPointerException e) {
            return null;
        }
    }

    // Whoever wrote the file may have left out what no report lacks.
    @SuppressWarnings("ConstantValue")
    private static boolean isWhole(@Nullable AuditReport report) {
        return report != null
                && report.state() != null
                && report.wish() != null
                && report.startedAt() != null
                && List.copyOf(report.types()).stream()
                        .allMatch(type -> type.type() != null && type.position() != null);
    }
}
