package si.kozolec.model;

import java.io.IOException;
import java.util.Optional;

/** Finds the starter catalogue: the nation's own models that travel inside the program. */
public final class Catalogues {

    private static final String FOLDER = "si/kozolec/catalogue";
    private static final String READY = "si/kozolec/ready";

    private Catalogues() {}

    /**
     * The files of the starter catalogue, wherever the program runs from: classes in a folder, or one jar.
     *
     * @throws IOException if the program does not carry the catalogue or it cannot be read
     */
    public static ModelFiles builtIn() throws IOException {
        return ProgramFiles.in(FOLDER, Catalogues.class);
    }

    /**
     * What the build has made ready of the starter catalogue; empty where the program does not run from its jar, for a folder of
     * classes may be older or newer than the models beside it.
     */
    public static Optional<ModelFiles> ready() throws IOException {
        ModelFiles ready = ProgramFiles.in(READY, Catalogues.class);
        return ready instanceof JarFiles ? Optional.of(ready) : Optional.empty();
    }
}
