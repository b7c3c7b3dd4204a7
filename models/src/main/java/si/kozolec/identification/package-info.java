/**
 * Finds the models that a payload fits, for people who have data and look for their model.
 *
 * <p>{@link si.kozolec.identification.Identifier} is the way in, {@link si.kozolec.identification.Identification} the answer: models
 * ranked by how much of the payload they explain, each with its reasons. An index over the attributes of all models
 * ({@code ModelIndex}) is kept for one state of the models and chooses a few; only these are compared field by field ({@code
 * Comparing}), and only the best of them are asked to judge the payload. What nobody knows by name is looked for by similar names and
 * by the models' Slovenian and English labels.
 */
@NullMarked
package si.kozolec.identification;

import org.jspecify.annotations.NullMarked;
