/**
 * What is published, told as linked data: the catalogue in DCAT-AP 3 and ADMS for portals that harvest, and of each version its
 * shapes (SHACL), its vocabulary (RDFS, OWL) and its code lists (SKOS).
 *
 * <p>The only room that knows Jena. {@link si.kozolec.server.dcat.DcatCatalogue} answers with bytes; the same state of the catalogue
 * gives the same bytes, today and after a restart, since harvesters compare them. So graphs keep the order in which they were written,
 * everything in the catalogue has an IRI of its own, and no time is told but those of commits and tags. {@link
 * si.kozolec.server.dcat.SemanticFiles} makes the files of a version. Nothing here is loaded before somebody asks.
 */
@NullMarked
package si.kozolec.server.dcat;

import org.jspecify.annotations.NullMarked;
