package si.kozolec.compatibility;

/** Ends a comparison whose patterns cannot be worked with in reasonable time; it never leaves this room. */
final class TooHardException extends RuntimeException {

    private static final long serialVersionUID = 1;

    TooHardException() {
        super(null, null, false, false);
    }
}
