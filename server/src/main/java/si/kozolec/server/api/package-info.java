/**
 * The address book: which call answers with what. The words of HTTP are spoken here and nowhere above or below.
 *
 * <p>A resource takes a request, asks the room that knows, and hands back a representation: a small record of its own, so that
 * the domain never wears the clothes of the wire. All that goes wrong passes through one {@link
 * si.kozolec.server.api.ProblemMapper}. The description of the API at {@code /openapi.json} is made from these classes when the
 * program is built.
 */
@NullMarked
package si.kozolec.server.api;

import org.jspecify.annotations.NullMarked;
