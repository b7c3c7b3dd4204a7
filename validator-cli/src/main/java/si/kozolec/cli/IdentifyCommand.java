package si.kozolec.cli;

/** Tells which models fit a payload, the best first. */
final class IdentifyCommand implements Command {

    @Override
    public int run(Shell shell) {
        throw new UnsupportedOperationException("to come");
    }
}
