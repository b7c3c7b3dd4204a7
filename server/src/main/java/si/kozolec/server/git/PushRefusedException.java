package si.kozolec.server.git;

import java.util.List;

/** Tells that a push is not taken, and why, line by line. */
public final class PushRefusedException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient List<String> lines;

    public PushRefusedException(List<String> lines) {
        super(String.join(" ", lines));
        this.lines = List.copyOf(lines);
    }

    public List<String> lines() {
        return lines;
    }
}
