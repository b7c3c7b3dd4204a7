package si.kozolec.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import si.kozolec.model.ModelFiles;
import si.kozolec.model.ModelFolders;
import si.kozolec.model.ModelId;
import si.kozolec.payload.Slice;
import si.kozolec.schema.Corpus;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Two ways lead to a judgement, and both say the same, whichever of them was taken and whatever was asked before. */
class TwoPathsTest {

    private static final int CHANGED = 12;

    private final SplittableRandom random = new SplittableRandom(3);
    private int quick;
    private int quickWithUnknown;

    @Test
    void both_ways_say_the_same_about_national_models() {
        compare(Payloads.nationalFiles());

        assertThat(quick).isGreaterThan(20);
        assertThat(quickWithUnknown).isGreaterThan(100);
    }

    @Test
    void both_ways_say_the_same_about_upstream_models() {
        compare(Corpus.upstream());

        assertThat(quickWithUnknown).isGreaterThan(1_000);
    }

    private void compare(ModelFiles files) {
        Judge judge = new Judge(new FilesSource(files));
        QuickLook quickly = new QuickLook(judge);
        for (ModelId id : ModelFolders.in(files)) {
            JsonNode example = files.read(id.folder() + "/examples/example.json")
                    .map(bytes -> JsonMapper.shared().readTree(bytes))
                    .orElse(JsonNodeFactory.instance.missingNode());
            for (int round = 0; round < CHANGED && example.isObject(); round++) {
                String text = round == 0
                        ? example.toPrettyString()
                        : (round % 4 == 3 ? feature(changed(example)) : changed(example)).toString();
                byte[] bytes = ("\n  " + text).getBytes(StandardCharsets.UTF_8);
                for (int asked = 0; asked < 8; asked++) {
                    Wanted named = Payloads.wanted(id, asked % 4 >= 2);
                    Wanted unnamed = new Wanted(null, null, null, asked == 5, Wanted.MOST_FINDINGS);
                    Wanted wanted = asked < 4 ? named : asked < 6 ? unnamed : named.onlyCounted();
                    Slice slice = new Slice(bytes, 0, bytes.length, asked, 7, 3, "/" + asked);
                    compare(judge, quickly, slice, wanted);
                }
            }
        }
    }

    private void compare(Judge judge, QuickLook quickly, Slice slice, Wanted wanted) {
        List<Judgement> one = quickly.judgements(slice, wanted, "x.json").orElse(List.of());
        if (one.isEmpty()) {
            return;
        }
        List<Judgement> other = judge.closely(slice, wanted, "x.json", false);

        assertThat(one)
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("entityId", "entityType")
                .isEqualTo(other);
        if (one.get(0).clean()) {
            quick++;
        } else if (wanted.mostFindings() > 0) {
            assertThat(one.get(0).entityId()).isEqualTo(other.get(0).entityId());
            assertThat(one.get(0).entityType()).isEqualTo(other.get(0).entityType());
            quickWithUnknown++;
        }
    }

    /** With attributes that nobody knows, some more and some fewer of the others beside them. */
    private ObjectNode changed(JsonNode example) {
        ObjectNode copy = (ObjectNode) example.deepCopy();
        List<ObjectNode> objects = new ArrayList<>(List.of(copy, copy));
        for (int change = 1 + random.nextInt(4); change > 0; change--) {
            objects.clear();
            gather(copy, objects);
            ObjectNode object = objects.get(random.nextInt(2) * random.nextInt(objects.size()));
            List<String> names = List.copyOf(object.propertyNames());
            if (names.isEmpty()) {
                object.put("empty", 1);
                continue;
            }
            String name = names.get(random.nextInt(names.size()));
            switch (random.nextInt(15)) {
                case 0, 1, 2, 3 -> object.set(name + "s", object.remove(name));
                case 4, 5, 6, 7 -> object.remove(name);
                case 8 -> object.put(name, "urn:ngsi-ld:null");
                case 9 -> object.put("č" + name, "urn:ngsi-ld:null");
                case 10 -> copy.put("deletedAt", "2026-01-01T00:00:00Z");
                default -> object.set("č" + name, object.path(name).deepCopy());
            }
        }
        return copy;
    }

    /** The same as a GeoJSON feature: its attributes stand elsewhere. */
    private static ObjectNode feature(ObjectNode entity) {
        ObjectNode feature = entity.objectNode();
        feature.set("id", entity.path("id"));
        feature.put("type", "Feature");
        feature.set("geometry", entity.has("location") ? entity.get("location") : entity.nullNode());
        feature.set("properties", entity.deepCopy().without("id"));
        return feature;
    }

    private static void gather(JsonNode node, List<ObjectNode> into) {
        if (node instanceof ObjectNode object) {
            into.add(object);
        }
        node.values().forEach(value -> gather(value, into));
    }
}
