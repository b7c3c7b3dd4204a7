package si.kozolec.server.search;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.util.BytesRef;
import si.kozolec.model.Language;
import si.kozolec.model.LocalizedText;
import si.kozolec.model.ModelId;
import si.kozolec.model.Status;
import si.kozolec.model.Version;

/** The form in which the index keeps a {@link ModelSummary}. */
final class StoredModel {

    private StoredModel() {}

    /** The model in the index's form, with what is needed to mark its texts behind it. */
    static BytesRef toBytes(ModelSummary model) {
        try {
            ByteBuffersDataOutput out = new ByteBuffersDataOutput();
            out.writeString(model.id().subject());
            out.writeString(model.id().name());
            out.writeString(Objects.toString(model.version(), ""));
            out.writeString(model.status().name());
            write(out, model.title());
            write(out, model.description());
            out.writeString(model.entityType());
            out.writeVInt(model.domains().size());
            for (String domain : model.domains()) {
                out.writeString(domain);
            }
            out.writeString(model.license());
            write(out, model.publisher());
            out.writeLong(model.updated().toEpochMilli());
            Marks.prepare(model, out);
            return new BytesRef(out.toArrayCopy());
        } catch (IOException e) {
            throw new IllegalStateException("memory could not be written", e);
        }
    }

    static ModelSummary fromBytes(BytesRef bytes) {
        try {
            ByteArrayDataInput in = input(bytes);
            ModelId id = new ModelId(in.readString(), in.readString());
            Version version = Version.parse(in.readString()).orElse(null);
            return rest(new HeldModel(id, version, Status.valueOf(in.readString())), in);
        } catch (IOException e) {
            throw new IllegalStateException("memory could not be read", e);
        }
    }

    /** Reads a model of which the beginning is known, and leaves the input where its marks begin. */
    static ModelSummary read(HeldModel known, ByteArrayDataInput in) throws IOException {
        // Subject, name, version and status: reading a version is dear, and a list has many.
        for (int part = 0; part < 4; part++) {
            in.skipBytes(in.readVInt());
        }
        return rest(known, in);
    }

    static ByteArrayDataInput input(BytesRef bytes) {
        return new ByteArrayDataInput(bytes.bytes, bytes.offset, bytes.length);
    }

    private static ModelSummary rest(HeldModel known, ByteArrayDataInput in) throws IOException {
        return new ModelSummary(
                known.id(),
                known.version(),
                known.status(),
                readText(in),
                readText(in),
                in.readString(),
                readList(in),
                in.readString(),
                readText(in),
                Instant.ofEpochMilli(in.readLong()));
    }

    static LocalizedText cut(LocalizedText text, int longest) {
        return new LocalizedText(cut(text.in(Language.SL), longest), cut(text.in(Language.EN), longest));
    }

    static String cut(String text, int longest) {
        String composed = Words.composed(text);
        if (composed.length() <= longest) {
            return composed;
        }
        int end = Character.isHighSurrogate(composed.charAt(longest - 2)) ? longest - 2 : longest - 1;
        return composed.substring(0, end) + "…";
    }

    static void write(ByteBuffersDataOutput out, LocalizedText text) throws IOException {
        out.writeString(text.sl());
        out.writeString(text.en());
    }

    static LocalizedText readText(ByteArrayDataInput in) throws IOException {
        return new LocalizedText(in.readString(), in.readString());
    }

    static List<String> readList(ByteArrayDataInput in) throws IOException {
        int size = in.readVInt();
        List<String> values = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            values.add(in.readString());
        }
        return values;
    }
}
