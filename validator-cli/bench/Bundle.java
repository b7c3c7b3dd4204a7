import java.nio.file.Files;
import java.nio.file.Path;
import si.kozolec.model.DirectoryFiles;
import si.kozolec.model.ModelId;
import si.kozolec.schema.SchemaBundle;
import si.kozolec.schema.SchemaLibrary;

/** Writes a model's bundle for validators that cannot read a catalogue: {@code java -cp kozolec.jar Bundle.java CATALOGUE SUBJECT MODEL FILE}. */
class Bundle {

    public static void main(String[] arguments) throws Exception {
        SchemaLibrary library = new SchemaLibrary(new DirectoryFiles(Path.of(arguments[0])));
        ModelId model = ModelId.of(arguments[1], arguments[2]).orElseThrow();
        Files.write(Path.of(arguments[3]), SchemaBundle.of(library, model).bytes());
    }
}
