package si.kozolec.server.catalogue;

/** Tells that no more sets of models can be kept, because somebody made too many. */
public final class NoRoomForContextsException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NoRoomForContextsException(int most) {
        super("there are " + most + " sets already");
    }
}
