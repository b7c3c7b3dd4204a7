package si.kozolec.model;

import java.util.Locale;

/** How far a version must move for a change: not at all, or by its patch, minor or major number. */
public enum VersionStep {
    NONE,
    PATCH,
    MINOR,
    MAJOR;

    /** {@code none}, {@code patch}, {@code minor} or {@code major}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public VersionStep or(VersionStep other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
