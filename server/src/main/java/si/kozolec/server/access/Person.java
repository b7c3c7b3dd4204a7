package si.kozolec.server.access;

/**
 * Somebody who comes here: the same {@code id} is the same human, whatever they came with.
 *
 * @param id stable for ever, {@code ana-novak}; of the issuer's people its name for them, {@code sipass:8f14e45f}
 * @param name how to write them in what people read
 * @param role what they may do
 */
public record Person(String id, String name, Role role) {

    /** Nobody in particular, who may read. */
    public static final Person ANYONE = new Person("", "", Role.READER);

    private static final int LONGEST_NAME = 200;

    public Person {
        name = tidy(name);
    }

    /** Whether we know who it is. */
    public boolean isKnown() {
        return !id.isEmpty();
    }

    public boolean may(Role needed) {
        return role.includes(needed);
    }

    /** Names go into commits and into the log, so they are one line, without the signs that end a name in git. */
    private static String tidy(String name) {
        String line =
                name.replaceAll("[\\p{Cntrl}<>\\p{Zl}\\p{Zp}\\p{Cf}]+", " ").strip();
        return line.length() > LONGEST_NAME ? line.substring(0, LONGEST_NAME).strip() : line;
    }
}
