package si.kozolec.payload;

/** Carries out of the depths of a reader what makes a text unreadable; it becomes a finding before it leaves the room. */
final class Unreadable extends Exception {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final int offset;
    private final transient Object[] arguments;

    Unreadable(String code, int offset, Object... arguments) {
        // Bad input may come in millions, and nobody would read where in the reader it was noticed.
        super(code, null, false, false);
        this.code = code;
        this.offset = offset;
        this.arguments = arguments;
    }

    String code() {
        return code;
    }

    int offset() {
        return offset;
    }

    Object[] arguments() {
        return arguments;
    }
}
