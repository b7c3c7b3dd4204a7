package si.kozolec.sample;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;
import si.kozolec.model.Finding;
import si.kozolec.model.Severity;
import si.kozolec.ngsild.Envelope;
import si.kozolec.payload.Block;
import si.kozolec.payload.Limits;
import si.kozolec.payload.PayloadDocument;
import si.kozolec.payload.PayloadReader;
import si.kozolec.payload.Place;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads a payload of any kind as far as it takes to know what is in it: JSON in every shape, NDJSON, GeoJSON, notifications, and
 * tables (CSV) with a header.
 *
 * <pre>{@code
 * Sample sample = SampleReader.read(in, "parkirisca.csv", null);
 * }</pre>
 */
public final class SampleReader {

    /** How many entities, or rows of a table, are looked at. */
    public static final int MOST_ENTITIES = 1_000;

    /** How many fields an entity, an object in it, or a table may have to be looked at. */
    public static final int MOST_FIELDS = 1_000;

    private static final int HEAD = 1 << 16;

    private SampleReader() {}

    /**
     * Reads a payload; whatever its bytes are, the answer is a sample.
     *
     * @param file the file to name in findings, as the user named it
     * @param mediaType what the sender says it is; null when nobody said
     * @throws IOException if the stream itself breaks
     */
    public static Sample read(InputStream in, String file, @Nullable String mediaType) throws IOException {
        BufferedInputStream whole = new BufferedInputStream(in, HEAD);
        byte[] head = head(whole);
        Kind kind = Kind.of(head, file, mediaType);
        return switch (kind) {
            case JSON -> json(whole, file, mediaType);
            case TABLE -> table(whole, file);
            case PACKED_TABLE -> packed(whole, file);
            case SPREADSHEET, BINARY ->
                nothing(file, kind == Kind.SPREADSHEET ? "sample-spreadsheet" : "sample-binary");
        };
    }

    private static byte[] head(BufferedInputStream in) throws IOException {
        in.mark(HEAD);
        byte[] head = in.readNBytes(HEAD);
        in.reset();
        return head;
    }

    private static Sample nothing(String file, String code) {
        Gathering gathering = new Gathering(file);
        boolean ours = code.startsWith("sample-");
        gathering.tell(List.of(
                ours ? Troubles.finding(file, "", Severity.ERROR, code) : Finding.in(file, "", Severity.ERROR, code)));
        return gathering.sample(false);
    }

    private static Sample packed(InputStream in, String file) throws IOException {
        try {
            return table(new GZIPInputStream(in), file);
        } catch (ZipException | EOFException e) {
            return nothing(file, "payload-gzip-broken");
        }
    }

    private static Sample table(InputStream in, String file) throws IOException {
        Gathering gathering = new Gathering(file);
        byte[] bytes = in.readNBytes(Limits.LONGEST_ENTITY + 1);
        boolean cut = bytes.length > Limits.LONGEST_ENTITY;
        Table table = TableReader.read(bytes, file);
        gathering.tell(table.findings());
        new TableEntities(table).each(gathering::addRow);
        return gathering.sample(cut || table.more());
    }

    private static Sample json(InputStream in, String file, @Nullable String mediaType) throws IOException {
        Gathering gathering = new Gathering(file);
        try (PayloadReader reader = PayloadReader.open(in, file, mediaType, read -> {})) {
            for (Optional<Block> block = reader.next(); block.isPresent(); block = reader.next()) {
                for (int entity = 0; entity < block.get().entities(); entity++) {
                    if (gathering.entities() >= MOST_ENTITIES) {
                        return gathering.sample(true);
                    }
                    take(PayloadDocument.read(block.get().slice(entity), file), gathering);
                }
                gathering.tell(block.get().findings());
            }
        }
        return gathering.sample(false);
    }

    private static void take(PayloadDocument document, Gathering gathering) {
        gathering.tell(document.findings());
        document.content().ifPresent(content -> {
            for (Envelope.Held held : Envelope.open(content)) {
                if (gathering.entities() >= MOST_ENTITIES) {
                    return;
                }
                if (held.entity() instanceof ObjectNode entity) {
                    gathering.add(entity);
                } else {
                    Place place = document.place(held.pointer());
                    String pointer = document.inPayload(held.pointer());
                    Finding finding = Troubles.finding(gathering.file(), pointer, Severity.ERROR, "sample-no-entity");
                    gathering.tell(List.of(finding.at(place.line(), place.column())));
                }
            }
        });
    }
}
