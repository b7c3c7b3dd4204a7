/**
 * Turns a model's folder into what people and machines want to know about it.
 *
 * <p>{@link si.kozolec.reading.ModelReader} never fails on bad content: it says what can be said, and tells the rest as
 * findings. It reads the schema's bundle into attributes ({@link si.kozolec.reading.AttributeReader}), the descriptions'
 * little language into kinds, units and terms ({@link si.kozolec.reading.DescriptionSyntax}), and our own files beside the
 * schema: {@code kozolec.json}, {@code texts.sl.json}, {@code texts.en.json}, and the repository's own
 * {@link si.kozolec.reading.ModelRecord}.
 *
 * <p>It stands on {@code si.kozolec.model} and {@code si.kozolec.schema}.
 */
@NullMarked
package si.kozolec.reading;

import org.jspecify.annotations.NullMarked;
