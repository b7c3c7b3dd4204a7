package si.kozolec.identification;

import java.util.List;
import si.kozolec.sample.Field;
import si.kozolec.sample.Sample;

/** A payload made ready to be compared with models: the names of its fields, how much each says, and its types. */
record Asked(Sample sample, List<Asked.Column> columns, List<String> types, boolean knownType, double weight) {

    /**
     * A field.
     *
     * @param field the field
     * @param name its name, made comparable
     * @param weight how much it says about the model
     */
    record Column(Field field, Name name, double weight) {}

    static Asked of(Sample sample, ModelIndex index) {
        List<Column> columns = sample.fields().stream()
                .map(field -> {
                    Name name = Name.of(field.name());
                    return new Column(field, name, index.weight(name));
                })
                .toList();
        List<String> types = sample.types().stream().map(Asked::localName).toList();
        boolean known = types.stream().anyMatch(type -> !index.ofType(type).isEmpty());
        double weight = columns.stream().mapToDouble(Column::weight).sum();
        return new Asked(sample, columns, types, known, weight);
    }

    /** The last part of an IRI, {@code OffStreetParking}. */
    private static String localName(String iri) {
        return iri.substring(Math.max(iri.lastIndexOf('/'), Math.max(iri.lastIndexOf('#'), iri.lastIndexOf(':'))) + 1);
    }
}
