package si.kozolec.server.api;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import si.kozolec.model.Finding;

/** A finding on the wire. */
@Schema(name = "Finding")
public record FindingRepresentation(
        String severity,
        String code,
        @Nullable TextRepresentation message,
        @Nullable TextRepresentation hint,
        @Nullable String file,
        @Nullable Integer line,
        @Nullable Integer column,
        String pointer) {

    static FindingRepresentation from(Finding finding) {
        return new FindingRepresentation(
                finding.severity().code(),
                finding.code(),
                TextRepresentation.from(finding.message()),
                TextRepresentation.from(finding.hint()),
                finding.file(),
                finding.line() == 0 ? null : finding.line(),
                finding.column() == 0 ? null : finding.column(),
                finding.pointer());
    }
}
