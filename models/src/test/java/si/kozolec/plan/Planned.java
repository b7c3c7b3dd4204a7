package si.kozolec.plan;

import java.nio.charset.StandardCharsets;
import java.util.List;
import si.kozolec.schema.SchemaBundle;
import tools.jackson.databind.json.JsonMapper;

/** A plan made from a schema that a test writes down; apostrophes stand for quotation marks. */
final class Planned {

    private final Planning planning;

    private Planned(Planning planning) {
        this.planning = planning;
    }

    /** By that schema. */
    static Planned by(String schema) {
        return new Planned(Plan.of(new SchemaBundle(
                JsonMapper.shared().readTree(schema.replace('\'', '"')).asObject(), List.of(), List.of())));
    }

    /** By a schema whose attribute {@code a} is described so. */
    static Planned attribute(String schema) {
        return by("{'type':'object','properties':{'a':" + schema + "}}");
    }

    Planning planning() {
        return planning;
    }

    boolean accepts(String payload) {
        return accepts(payload.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    }

    boolean accepts(byte[] payload) {
        return planning.plan().orElseThrow().accepts(payload, 0, payload.length);
    }

    /** What it says about a payload in which apostrophes stand for quotation marks. */
    Outcome judge(String payload) {
        byte[] bytes = payload.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
        return planning.plan().orElseThrow().judge(bytes, 0, bytes.length);
    }

    /** Whether an entity with that value of {@code a} is accepted. */
    boolean acceptsValue(String value) {
        return accepts("{'a':" + value + "}");
    }
}
