/**
 * The front room: plain pages where a person searches, opens a model and takes it home, in Slovenian or English.
 *
 * <p>A resource gathers what a page shows into a record, and a template in {@code src/main/jte} writes it; the templates escape
 * everything. Pages come without scripts, except the description of the API, and nothing on them is fetched from elsewhere: the
 * content security policy sees to that.
 */
@NullMarked
package si.kozolec.server.web;

import org.jspecify.annotations.NullMarked;
