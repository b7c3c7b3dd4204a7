package si.kozolec.server.search;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import si.kozolec.model.Attribute;
import si.kozolec.model.AttributeKind;
import si.kozolec.model.LocalizedText;
import si.kozolec.model.ModelId;
import si.kozolec.model.Unit;

/**
 * What the index keeps of one attribute of one model, and the form in which it keeps it.
 *
 * @param iri what its name means in linked data, by the {@code @context} of its model; empty when that does not say
 */
record StoredAttribute(
        ModelId model,
        String path,
        AttributeKind kind,
        boolean required,
        List<String> types,
        List<String> formats,
        @Nullable Unit unit,
        List<String> enumeration,
        LocalizedText label,
        LocalizedText description,
        String iri) {

    private static final int LONGEST_LINE = 300;
    private static final int LONGEST_DESCRIPTION = 1_000;
    private static final int MOST_VALUES = 100;

    static StoredAttribute of(ModelId model, Attribute attribute, String iri) {
        Unit unit = attribute.unit();
        return new StoredAttribute(
                model,
                attribute.path(),
                attribute.kind(),
                attribute.required(),
                attribute.types(),
                attribute.formats(),
                unit == null ? null : new Unit(StoredModel.cut(unit.text(), LONGEST_LINE), unit.code()),
                attribute.enumeration().stream()
                        .limit(MOST_VALUES)
                        .map(value -> StoredModel.cut(value, LONGEST_LINE))
                        .toList(),
                StoredModel.cut(attribute.label(), LONGEST_LINE),
                StoredModel.cut(attribute.description(), LONGEST_DESCRIPTION),
                StoredModel.cut(iri, LONGEST_LINE));
    }

    BytesRef toBytes() {
        try {
            ByteBuffersDataOutput out = new ByteBuffersDataOutput();
            out.writeString(model.subject());
            out.writeString(model.name());
            out.writeString(path);
            out.writeString(kind.name());
            out.writeByte((byte) (required ? 1 : 0));
            write(out, types);
            write(out, formats);
            write(out, unit == null ? List.of() : List.of(unit.text(), unit.code()));
            write(out, enumeration);
            StoredModel.write(out, label);
            StoredModel.write(out, description);
            out.writeString(iri);
            return new BytesRef(out.toArrayCopy());
        } catch (IOException e) {
            throw new IllegalStateException("memory could not be written", e);
        }
    }

    static StoredAttribute fromBytes(BytesRef bytes) {
        ByteArrayDataInput in = new ByteArrayDataInput(bytes.bytes, bytes.offset, bytes.length);
        try {
            return new StoredAttribute(
                    new ModelId(in.readString(), in.readString()),
                    in.readString(),
                    AttributeKind.valueOf(in.readString()),
                    in.readByte() == 1,
                    StoredModel.readList(in),
                    StoredModel.readList(in),
                    unit(StoredModel.readList(in)),
                    StoredModel.readList(in),
                    StoredModel.readText(in),
                    StoredModel.readText(in),
                    in.readString());
        } catch (IOException e) {
            throw new IllegalStateException("memory could not be read", e);
        }
    }

    private static @Nullable Unit unit(List<String> textAndCode) {
        return textAndCode.isEmpty() ? null : new Unit(textAndCode.get(0), textAndCode.get(1));
    }

    private static void write(ByteBuffersDataOutput out, List<String> values) throws IOException {
        out.writeVInt(values.size());
        for (String value : values) {
            out.writeString(value);
        }
    }
}
