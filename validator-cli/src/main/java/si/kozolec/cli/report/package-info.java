/**
 * Writes the answer: for people on a terminal, and for the views of the pipelines that they use.
 *
 * <p>A {@link si.kozolec.cli.report.Report} gets finding after finding and at the end the {@link si.kozolec.cli.report.Summary}; it
 * keeps nothing that it can write at once, so an answer may be of any length.
 */
@NullMarked
package si.kozolec.cli.report;

import org.jspecify.annotations.NullMarked;
