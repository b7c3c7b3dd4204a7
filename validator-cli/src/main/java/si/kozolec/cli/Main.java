package si.kozolec.cli;

/** Starts the command line. So far it can only tell its version. */
public final class Main {

    private Main() {}

    public static void main(String[] args) {
        String version = Main.class.getPackage().getImplementationVersion();
        System.out.println("kozolec " + (version == null ? "(built from source)" : version));
    }
}
