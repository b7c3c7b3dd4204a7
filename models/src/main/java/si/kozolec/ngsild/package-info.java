/**
 * The shapes in which NGSI-LD and NGSIv2 write an entity: key-values, normalized, concise, and what people mix of them.
 *
 * <p>A model's schema describes key-values. This room recognises what came, attribute by attribute, turns it into key-values, and
 * remembers where everything stood, so that findings point into the document as its author wrote it. What it had to mend on the way
 * it tells as a note. Source: ETSI GS CIM 009 V1.9.1, clauses 4.5 and 5.2; FIWARE NGSIv2.
 *
 * <p>The way in is {@link si.kozolec.ngsild.Envelope}, which finds the entities of a document, and {@link
 * si.kozolec.ngsild.Converter}, which reads one. {@code EntityReading} tells the steps; {@code FormReader} recognises, {@code
 * AttributeValues} and {@code Values} take out and mend, {@code SubAttributes} looks at the rest. What is {@code Plain}ly key-values
 * goes none of this way, and needs no model.
 *
 * <p>Whoever wants to judge key-values without this room must leave to it: objects with {@code value}, {@code object}, {@code
 * languageMap}, {@code vocab}, {@code json}, {@code valueList}, {@code objectList} or {@code dataset} (or their plurals) that the
 * schema does not describe, names with a colon, members that begin with {@code @}, the text {@code urn:ngsi-ld:null}, {@code
 * deletedAt}, arrays of such objects, and entities of the type {@code Feature}, whose attributes stand elsewhere.
 */
@NullMarked
package si.kozolec.ngsild;

import org.jspecify.annotations.NullMarked;
