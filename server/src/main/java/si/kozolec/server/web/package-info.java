/**
 * The front room: plain pages where a person searches, opens a model and takes it home, has data judged or identified, proposes and
 * reviews, in Slovenian or English.
 *
 * <p>A resource gathers what a page shows into a record, and a template in {@code src/main/jte} writes it; the templates escape
 * everything. Scripts are comforts: every page does its work without them, except the description of the API, and nothing is fetched
 * from elsewhere: the content security policy sees to that. Style and script come from {@code Assets}, texts from the bundles {@code
 * messages_sl} and {@code messages_en} through {@code Texts}. What people send to be judged ({@code ValidatePages}) or identified
 * ({@code IdentifyPages}) is not kept.
 */
@NullMarked
package si.kozolec.server.web;

import org.jspecify.annotations.NullMarked;
