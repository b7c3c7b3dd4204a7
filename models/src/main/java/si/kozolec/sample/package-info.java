/**
 * Looks at a payload of any kind, JSON or a table, and tells what is in it: its fields, their types, formats, units and values.
 *
 * <p>It knows no model. The way in is {@link si.kozolec.sample.SampleReader}; what comes out is a {@link si.kozolec.sample.Sample}.
 * Whatever the input, reading ends: entities, fields, values and depth are bounded, and what could not be read is told as findings.
 * This is the only room that knows the CSV library.
 */
@NullMarked
package si.kozolec.sample;

import org.jspecify.annotations.NullMarked;
