package si.kozolec.cli;

import java.io.IOException;
import java.io.InputStream;

/**
 * A payload to judge.
 *
 * @param name as the user named it
 * @param size how many bytes it has; -1 when that is not known beforehand
 * @param opener opens it
 */
record Input(String name, long size, Opener opener) {

    /** Opens a payload. */
    interface Opener {
        InputStream open() throws IOException;
    }
}
