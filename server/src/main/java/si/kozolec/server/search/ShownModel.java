package si.kozolec.server.search;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.util.BytesRef;

/**
 * A model as lists show it, with what is needed to mark words in its texts.
 *
 * @param model the model
 * @param marks what {@link Marks} prepared
 */
// A carrier of bytes that are never compared.
@SuppressWarnings("ArrayRecordComponent")
record ShownModel(ModelSummary model, byte[] marks) {

    static ShownModel read(HeldModel known, BytesRef bytes) throws IOException {
        ByteArrayDataInput in = StoredModel.input(bytes);
        ModelSummary model = StoredModel.read(known, in);
        return new ShownModel(model, Arrays.copyOfRange(bytes.bytes, in.getPosition(), bytes.offset + bytes.length));
    }
}
