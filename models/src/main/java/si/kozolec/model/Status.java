package si.kozolec.model;

import java.util.Locale;
import java.util.Optional;

/** Where a model stands in its life. */
public enum Status {
    /** Being written; not for use. */
    DRAFT,
    /** Taken in, kept and found, but not published: something in it cannot be used. The findings say what. */
    QUARANTINED,
    /** For use. */
    PUBLISHED,
    /** Still for use, but there is something better: see the successor. */
    DEPRECATED,
    /** Not for use any more; readable, because payloads out there still follow it. */
    WITHDRAWN;

    /** {@code published}, as in files and addresses. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Status> of(String code) {
        for (Status status : values()) {
            if (status.code().equals(code)) {
                return Optional.of(status);
            }
        }
        return Optional.empty();
    }
}
