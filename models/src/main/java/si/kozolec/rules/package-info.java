/**
 * Is this a good model? Every question has a rule of its own: one class, one stable code, one page of help.
 *
 * <p>{@link si.kozolec.rules.RuleBook} holds the rules and asks them all about a {@link si.kozolec.rules.Proposal}: a model in a tree
 * of files, among its {@link si.kozolec.rules.Surroundings}, which is what is published already. A model is read once, by the rooms
 * that read models, and every rule looks at the same {@code Subject}. What a rule finds is a {@code Finding} with its place in the
 * files as they were written, in Slovenian and in English.
 *
 * <p>Severity is a promise. An <b>error</b> stops a national publication, so only what makes a model unusable, or breaks somebody
 * else, is one. A <b>warning</b> is what a good model would not have. A <b>note</b> asks a person to look.
 *
 * <p>From the same answers {@link si.kozolec.rules.SelfAssessment} tells how the model stands by the requirements of MIM2, and says
 * openly what only a person can decide.
 */
@NullMarked
package si.kozolec.rules;

import org.jspecify.annotations.NullMarked;
