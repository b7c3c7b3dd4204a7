/**
 * Makes the draft of a new model from a payload that no model fits: schema, context, texts and examples in the layout of the
 * repository, ready to be submitted once people have said what a machine cannot know.
 *
 * <p>What the repository knows already, it takes over: names, kinds, types, units, descriptions and the IRIs of concepts. {@link
 * si.kozolec.draft.Drafter} is the way in, a {@link si.kozolec.draft.Draft} comes out.
 */
@NullMarked
package si.kozolec.draft;

import org.jspecify.annotations.NullMarked;
