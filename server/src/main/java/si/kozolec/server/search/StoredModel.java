package si.kozolec.server.search;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import si.kozolec.model.Language;
import si.kozolec.model.LocalizedText;
import si.kozolec.model.ModelId;
import si.kozolec.model.Status;
import si.kozolec.model.Version;

/** What the index keeps of a model to list it, and the form in which it keeps it. */
record StoredModel(
        ModelId id,
        @Nullable Version version,
        Status status,
        LocalizedText title,
        LocalizedText description,
        String entityType,
        List<String> domains,
        String license,
        LocalizedText publisher,
        Instant updated) {

    private static final int LONGEST_DESCRIPTION = 2_000;
    private static final int LONGEST_LINE = 500;
    private static final int MOST_DOMAINS = 50;

    static StoredModel of(IndexedModel indexed) {
        var model = indexed.model();
        LocalizedText publisher = model.publisher() == null
                ? LocalizedText.NONE
                : model.publisher().name();
        return new StoredModel(
                model.id(),
                model.version(),
                model.status(),
                cut(model.title(), LONGEST_LINE),
                cut(model.description(), LONGEST_DESCRIPTION),
                cut(model.entityType(), LONGEST_LINE),
                model.domains().stream()
                        .limit(MOST_DOMAINS)
                        .map(domain -> cut(domain, LONGEST_LINE))
                        .toList(),
                cut(model.license(), LONGEST_LINE),
                cut(publisher, LONGEST_LINE),
                indexed.updated());
    }

    /** The model in the index's form, with what is needed to mark its texts behind it. */
    BytesRef toBytes() {
        try {
            ByteBuffersDataOutput out = new ByteBuffersDataOutput();
            out.writeString(id.subject());
            out.writeString(id.name());
            out.writeString(version == null ? "" : version.toString());
            out.writeString(status.name());
            write(out, title);
            write(out, description);
            out.writeString(entityType);
            out.writeVInt(domains.size());
            for (String domain : domains) {
                out.writeString(domain);
            }
            out.writeString(license);
            write(out, publisher);
            out.writeLong(updated.toEpochMilli());
            Marks.prepare(this, out);
            return new BytesRef(out.toArrayCopy());
        } catch (IOException e) {
            throw new IllegalStateException("memory could not be written", e);
        }
    }

    static StoredModel fromBytes(BytesRef bytes) {
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
    static StoredModel read(HeldModel known, ByteArrayDataInput in) throws IOException {
        // Subject, name, version and status: reading a version is dear, and a list has many.
        for (int part = 0; part < 4; part++) {
            in.skipBytes(in.readVInt());
        }
        return rest(known, in);
    }

    static ByteArrayDataInput input(BytesRef bytes) {
        return new ByteArrayDataInput(bytes.bytes, bytes.offset, bytes.length);
    }

    private static StoredModel rest(HeldModel known, ByteArrayDataInput in) throws IOException {
        return new StoredModel(
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

    FoundModel found(float score, List<Highlight> highlights) {
        return new FoundModel(
                id,
                version,
                status,
                title,
                description,
                entityType,
                domains,
                license,
                publisher,
                updated,
                score,
                highlights);
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
