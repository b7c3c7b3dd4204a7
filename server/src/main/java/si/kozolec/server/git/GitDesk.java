package si.kozolec.server.git;

import java.util.List;
import java.util.Set;
import si.kozolec.model.Language;
import si.kozolec.server.access.Person;

/** Whom git's door hands pushes to, and asks which submissions somebody may see. */
public interface GitDesk {

    /** Takes no pushes and shows no submissions. */
    GitDesk CLOSED = new GitDesk() {
        @Override
        public Set<Integer> visible(Person person) {
            return Set.of();
        }

        @Override
        public List<String> receive(Person person, Push push, Language language) throws PushRefusedException {
            throw new PushRefusedException(List.of("Tu ni mogoče oddati predlogov. / Nothing can be pushed here."));
        }
    };

    /** The numbers of the submissions whose references a person may see and fetch. */
    Set<Integer> visible(Person person);

    /**
     * Makes a submission of a push, or a revision of one.
     *
     * @return what to tell the one who pushed, line by line
     * @throws PushRefusedException if it is not taken
     */
    List<String> receive(Person person, Push push, Language language) throws PushRefusedException;
}
