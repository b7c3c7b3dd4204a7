package si.kozolec.server.web;

import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.Optional;
import si.kozolec.server.access.Access;
import si.kozolec.server.access.Person;
import si.kozolec.server.access.Role;
import si.kozolec.server.access.Session;
import si.kozolec.server.api.Addresses;
import si.kozolec.server.api.Caller;
import si.kozolec.server.api.SamePage;

/**
 * Lets in what people send with the forms of our pages: from somebody who has signed in, from a page of ours, with the right to do it.
 *
 * <p>It is gentler than the rule for programs in one point: whose session has ended while they were writing is not turned away, so that
 * what they wrote can be given back to them.
 */
public final class FormGate {

    private final Access access;
    private final SamePage samePage;

    public FormGate(Access access, Addresses addresses) {
        this.access = access;
        this.samePage = new SamePage(addresses);
    }

    /**
     * Who has sent a form; empty when their session has ended.
     *
     * @param csrf what the form brings to show that it is ours
     * @throws si.kozolec.server.access.AccessException if they may not do it, or no page of ours has sent it
     */
    Optional<Person> sender(ContainerRequestContext request, Role needed, String csrf) {
        Caller caller = Caller.of(request);
        Optional<Session> session = caller.session();
        if (session.isEmpty()) {
            return Optional.empty();
        }
        access.requireOwnPage(session.get(), Optional.of(csrf), samePage.says(request), caller.address());
        Person person = session.get().person();
        access.require(person, needed, caller.address());
        access.countWrite(person);
        return Optional.of(person);
    }

    /**
     * Who reads a page that is for some eyes only; empty when nobody has signed in.
     *
     * @throws si.kozolec.server.access.AccessException if it is not for their eyes
     */
    Optional<Person> reader(ContainerRequestContext request, Role needed) {
        Caller caller = Caller.of(request);
        Optional<Person> person = caller.session().map(Session::person);
        person.ifPresent(known -> access.require(known, needed, caller.address()));
        return person;
    }
}
