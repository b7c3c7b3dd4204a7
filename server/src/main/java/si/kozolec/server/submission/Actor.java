package si.kozolec.server.submission;

import si.kozolec.server.access.Person;

/**
 * Who did something, as it is kept for ever: nothing more about a person than this.
 *
 * @param id the same id is the same human
 * @param name how to write them
 */
public record Actor(String id, String name) {

    /** The repository itself, when it does something on its own. */
    public static final Actor REPOSITORY = new Actor("kozolec", "Kozolec");

    public static Actor of(Person person) {
        return new Actor(person.id(), person.name());
    }

    public boolean is(Person person) {
        return id.equals(person.id());
    }
}
