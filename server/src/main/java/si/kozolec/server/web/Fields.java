package si.kozolec.server.web;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Optional;

/** The fields of a form; what is missing is empty, and a number that is none is 0, which the desk refuses where it matters. */
record Fields(MultivaluedMap<String, String> form) {

    /** A text without the blanks around it. */
    String text(String name) {
        return whole(name).strip();
    }

    /** A text as it was written; browsers end lines as in the days of the teletype, files do not. */
    String whole(String name) {
        return Optional.ofNullable(form.getFirst(name)).orElse("").replace("\r\n", "\n");
    }

    int number(String name) {
        String text = text(name);
        return text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : 0;
    }

    boolean has(String name) {
        return form.containsKey(name);
    }
}
