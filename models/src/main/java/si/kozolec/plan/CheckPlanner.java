package si.kozolec.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;
import si.kozolec.plan.Parts.Conjunction;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Makes the checks of a place, each when it is asked for. */
final class CheckPlanner {

    private final Planner planner;
    private final Literals literals;
    private final ScalarPlanner scalars;
    private final ArrayPlanner arrays;
    private final ObjectPlanner objects;

    CheckPlanner(Planner planner) {
        Conditions conditions = new Conditions(planner);
        this.planner = planner;
        this.literals = new Literals(planner.parts());
        this.scalars = new ScalarPlanner(planner, conditions);
        this.arrays = new ArrayPlanner(planner, conditions);
        this.objects = new ObjectPlanner(planner, conditions);
    }

    /** Who makes them for the place where all that must hold, and those schemas describe it. */
    Checks.Maker at(Conjunction conjunction, List<JsonNode> described, Level level) {
        return new AtPlace(conjunction, described, level);
    }

    private final class AtPlace implements Checks.Maker {

        private final Conjunction conjunction;
        private final List<JsonNode> described;
        private final Level level;

        private AtPlace(Conjunction conjunction, List<JsonNode> described, Level level) {
            this.conjunction = conjunction;
            this.described = described;
            this.level = level;
        }

        @Override
        public Check check(Type type) {
            return planner.made(() -> of(planner.parts().decided(conjunction, type), type), Choice.Unsure::new);
        }

        private Check of(@Nullable Conjunction decided, Type type) {
            if (decided == null) {
                return Choice.Never.RIGHT;
            }
            return switch (type) {
                case TEXT -> scalars.text(decided, level);
                case NUMBER -> scalars.number(decided);
                case OBJECT -> objects.object(decided, described, level);
                case ARRAY -> arrays.array(decided, described, level);
            };
        }

        @Override
        public int literal(@Nullable Boolean literal) {
            JsonNodeFactory nodes = JsonNodeFactory.instance;
            JsonNode value = literal == null ? nodes.nullNode() : nodes.booleanNode(literal);
            return planner.made(() -> literals.judge(conjunction, value), reason -> Check.UNSURE);
        }
    }
}
