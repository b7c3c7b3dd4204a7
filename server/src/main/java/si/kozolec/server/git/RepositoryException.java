package si.kozolec.server.git;

import java.nio.file.Path;
import si.kozolec.model.LocalizedText;

/** Tells that the repository could not be read or written: a damaged object, a full disk, a folder without permission. */
public final class RepositoryException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient LocalizedText text;

    private RepositoryException(String sl, String en, Throwable cause) {
        super(en, cause);
        this.text = new LocalizedText(sl, en);
    }

    /** The message in both languages. */
    public LocalizedText text() {
        return text;
    }

    static RepositoryException opening(Path folder, Throwable cause) {
        return new RepositoryException(
                "Repozitorija v mapi " + folder + " ni mogoče odpreti: " + cause.getMessage(),
                "The repository in " + folder + " cannot be opened: " + cause.getMessage(),
                cause);
    }

    static RepositoryException cloning(String address, Throwable cause) {
        return new RepositoryException(
                "Repozitorija " + address + " ni mogoče klonirati: " + cause.getMessage(),
                "The repository " + address + " cannot be cloned: " + cause.getMessage(),
                cause);
    }

    /** {@code what} is a path, the id of an object, or the name of a reference. */
    static RepositoryException reading(String what, Throwable cause) {
        return new RepositoryException(
                "Iz repozitorija ni mogoče prebrati " + what + ": " + cause.getMessage(),
                "The repository cannot read " + what + ": " + cause.getMessage(),
                cause);
    }

    static RepositoryException writing(Throwable cause) {
        return new RepositoryException(
                "V repozitorij ni mogoče pisati: " + cause.getMessage()
                        + ". Nič ni spremenjeno. Preverite prostor na disku in dovoljenja mape s podatki.",
                "The repository cannot be written: " + cause.getMessage()
                        + ". Nothing was changed. Check the disk's space and the data folder's permissions.",
                cause);
    }
}
