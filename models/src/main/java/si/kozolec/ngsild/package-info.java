/**
 * The shapes in which NGSI-LD and NGSIv2 write an entity: key-values, normalized, concise, and what people mix of them.
 *
 * <p>A model's schema describes key-values. This room recognises what came, attribute by attribute, turns it into key-values, and
 * remembers where everything stood, so that findings point into the document as its author wrote it. What it had to mend on the way
 * it tells as a note. Source: ETSI GS CIM 009 V1.9.1, clauses 4.5 and 5.2; FIWARE NGSIv2.
 */
@NullMarked
package si.kozolec.ngsild;

import org.jspecify.annotations.NullMarked;
