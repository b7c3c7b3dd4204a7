package si.kozolec.ngsild;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Reads an attribute that has several instances: one for each {@code datasetId}, or one for each moment. */
final class Instances {

    /** What stands for the instance that has no name. */
    static final String DEFAULT = "@none";

    private final FormReader forms;
    private final AttributeValues values;
    private final SubAttributes subAttributes;
    private final Moments moments;
    private final Notes notes;

    Instances(FormReader forms, AttributeValues values, SubAttributes subAttributes, Moments moments, Notes notes) {
        this.forms = forms;
        this.values = values;
        this.subAttributes = subAttributes;
        this.moments = moments;
        this.notes = notes;
    }

    /**
     * One instance, read.
     *
     * @param datasetId which one; {@code @none} for the default one
     * @param value its value
     * @param moves where it stood
     */
    record Instance(String datasetId, JsonNode value, Moves moves) {}

    /** One instance as it was written. */
    private record Written(JsonNode attribute, Place place) {}

    /** The instances, the default one first; those that have no value are left out and told. */
    List<Instance> read(JsonNode written, Form form, @Nullable KnownAttribute known, Place to, Place from) {
        Map<String, List<Written>> sets = new LinkedHashMap<>();
        if (form.shape() == Form.Shape.DATASET) {
            written.path("dataset")
                    .forEachEntry((id, value) -> sets.computeIfAbsent(id, any -> new ArrayList<>())
                            .add(new Written(value, from.below("dataset").below(id))));
        } else {
            for (int index = 0; index < written.size(); index++) {
                JsonNode one = written.get(index);
                sets.computeIfAbsent(one.path("datasetId").asString(DEFAULT), any -> new ArrayList<>())
                        .add(new Written(one, from.below(index)));
            }
        }
        List<Instance> read = new ArrayList<>();
        sets.forEach((id, several) -> read(id, several, known, to, from, read));
        read.sort((left, right) -> Boolean.compare(
                !left.datasetId().equals(DEFAULT), !right.datasetId().equals(DEFAULT)));
        return read;
    }

    /** The instances of an attribute that gives its values over time, as pairs of value and time; the latest first. */
    List<Instance> overTime(
            String id, JsonNode written, Form form, @Nullable KnownAttribute known, Place to, Place from) {
        List<Instance> read = new ArrayList<>();
        int count = AttributeValues.momentsIn(written, form);
        int latest = AttributeValues.latestIn(written, form);
        for (int turn = 0; turn < count; turn++) {
            int moment = turn == 0 ? latest : turn <= latest ? turn - 1 : turn;
            Moves moves = new Moves();
            moves.add(to, from);
            JsonNode value = values.read(written, form, moment, known, moves, to, from);
            if (value != null) {
                read.add(new Instance(id, value, moves));
            }
        }
        return read;
    }

    private void read(
            String id,
            List<Written> several,
            @Nullable KnownAttribute known,
            Place to,
            Place from,
            List<Instance> read) {
        several.forEach(one -> look(one, known));
        boolean overTime = several.stream()
                .anyMatch(one ->
                        one.attribute().has("observedAt") || one.attribute().has("instanceId"));
        if (several.size() == 1 || overTime) {
            overTime(id, several, known, to, read);
        } else if (known != null && known.wantsArray()) {
            notes.warning("instances-as-list", from, to.name());
            read.add(list(id, several, to, from));
        } else {
            notes.warning("instances-without-dataset", several.get(1).place(), to.name());
            several.forEach(one -> add(id, one, known, to, read));
        }
    }

    private void overTime(
            String id, List<Written> several, @Nullable KnownAttribute known, Place to, List<Instance> read) {
        Written latest = latest(several);
        if (several.size() > 1 && moments == Moments.LATEST) {
            notes.info("temporal-last", latest.place(), to.name());
        }
        add(id, latest, known, to, read);
        if (moments == Moments.ALL) {
            several.stream().filter(one -> !one.equals(latest)).forEach(one -> add(id, one, known, to, read));
        }
    }

    private void look(Written one, @Nullable KnownAttribute known) {
        Form form = forms.read(one.attribute(), known);
        if (form.isWrapped()) {
            subAttributes.look(one.attribute(), form, known, one.place());
        }
    }

    private void add(String id, Written one, @Nullable KnownAttribute known, Place to, List<Instance> read) {
        Form form = forms.read(one.attribute(), known);
        if (moments == Moments.ALL && AttributeValues.momentsIn(one.attribute(), form) > 0) {
            read.addAll(overTime(id, one.attribute(), form, known, to, one.place()));
            return;
        }
        Moves moves = new Moves();
        moves.add(to, one.place());
        JsonNode value = values.read(one.attribute(), form, known, moves, to, one.place());
        if (value != null) {
            read.add(new Instance(id, value, moves));
        }
    }

    private Instance list(String id, List<Written> several, Place to, Place from) {
        Moves moves = new Moves();
        moves.add(to, from);
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        for (Written one : several) {
            Place item = to.below(list.size());
            moves.add(item, one.place());
            JsonNode value =
                    values.read(one.attribute(), forms.read(one.attribute(), null), null, moves, item, one.place());
            if (value != null) {
                list.add(value);
            }
        }
        return new Instance(id, list, moves);
    }

    /** The instance of the latest moment. */
    private static Written latest(List<Written> several) {
        Latest latest = new Latest();
        several.forEach(one -> latest.take(one.attribute().path("observedAt").asString("")));
        return several.get(latest.index());
    }
}
