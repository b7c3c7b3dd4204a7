package si.kozolec.server.catalogue;

/** Is told how far a long piece of work has come. */
public interface Progress {

    /** Tells nobody. */
    Progress NONE = new Progress() {};

    /** So many steps lie ahead. */
    default void begin(int steps) {}

    /** One step is done; {@code what} names it. */
    default void step(String what) {}
}
