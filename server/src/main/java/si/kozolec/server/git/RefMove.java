package si.kozolec.server.git;

import org.jspecify.annotations.Nullable;

/**
 * One reference that is to move, from a stated old value.
 *
 * @param name the full name, {@code refs/heads/main}
 * @param from the object that it must point to now; null when it must not exist yet
 * @param to the object that it is to point to
 */
public record RefMove(String name, @Nullable String from, String to) {}
