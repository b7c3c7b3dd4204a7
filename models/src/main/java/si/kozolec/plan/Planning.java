package si.kozolec.plan;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What came of making a plan.
 *
 * @param found the plan; null when the schema has something that no plan can express
 * @param obstacles what stood in the way
 */
public record Planning(@Nullable Plan found, List<Obstacle> obstacles) {

    public Planning {
        obstacles = List.copyOf(obstacles);
    }

    public Optional<Plan> plan() {
        return Optional.ofNullable(found);
    }

    /** What the plan holds, for those who want to understand it. */
    public List<String> notes() {
        return found == null ? List.of() : found.notes();
    }

    /**
     * A place in a schema that keeps it from being planned.
     *
     * @param pointer where in the bundle, as a JSON pointer
     * @param keyword the keyword there
     * @param reason why, in English
     */
    public record Obstacle(String pointer, String keyword, String reason) {}
}
