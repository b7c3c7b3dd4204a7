package si.kozolec.cli.report;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;

/** Writes JSON piece by piece, two spaces deep, and leaves out what is not there. */
public final class JsonOut {

    private final PrintStream out;
    private final JsonGenerator json;

    public JsonOut(PrintStream out) {
        this.out = out;
        this.json = new JsonFactory().createGenerator(new Style(), (OutputStream) out);
    }

    public JsonOut begin() {
        json.writeStartObject();
        return this;
    }

    public JsonOut begin(String name) {
        json.writeName(name);
        return begin();
    }

    public JsonOut end() {
        json.writeEndObject();
        return this;
    }

    public JsonOut list() {
        json.writeStartArray();
        return this;
    }

    public JsonOut list(String name) {
        json.writeName(name);
        return list();
    }

    public JsonOut endList() {
        json.writeEndArray();
        return this;
    }

    /** A text, unless there is none. */
    public JsonOut text(String name, @Nullable Object text) {
        if (text != null && !text.toString().isEmpty()) {
            json.writeStringProperty(name, wellFormed(text.toString()));
        }
        return this;
    }

    /** Half a surrogate pair, as names of files may hold, cannot be written as JSON. */
    private static String wellFormed(String text) {
        boolean plain = text.chars().noneMatch(c -> Character.isSurrogate((char) c));
        return plain ? text : new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }

    /** Texts, unless there are none. */
    public JsonOut texts(String name, Iterable<?> texts) {
        list(name);
        texts.forEach(text -> json.writeString(wellFormed(text.toString())));
        return endList();
    }

    public JsonOut number(String name, long number) {
        json.writeNumberProperty(name, number);
        return this;
    }

    /** A number that counts from 1, unless it is not known. */
    public JsonOut place(String name, long number) {
        return number > 0 ? number(name, number) : this;
    }

    public JsonOut decimal(String name, double number) {
        json.writeNumberProperty(name, number);
        return this;
    }

    public JsonOut truth(String name, boolean truth) {
        json.writeBooleanProperty(name, truth);
        return this;
    }

    /** Ends the document. */
    public void finish() {
        json.flush();
        out.println();
        out.flush();
    }

    /** The same line ends on every machine, so that answers can be compared. */
    private static final class Style extends ObjectWriteContext.Base {

        @Override
        public PrettyPrinter getPrettyPrinter() {
            DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
            return new DefaultPrettyPrinter(Separators.createDefaultInstance()
                            .withObjectNameValueSpacing(Separators.Spacing.AFTER)
                            .withObjectEmptySeparator("")
                            .withArrayEmptySeparator(""))
                    .withObjectIndenter(indenter)
                    .withArrayIndenter(indenter);
        }
    }
}
